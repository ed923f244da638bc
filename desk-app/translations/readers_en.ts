<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ReaderDetail</name>
        <message numerus="yes">
            <source>%1; last heard %2, complete through %3, %n entries not delivered.</source>
            <translation>
                <numerusform>%1; last heard %2, complete through %3, %n entry not delivered.</numerusform>
                <numerusform>%1; last heard %2, complete through %3, %n entries not delivered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>%n restart</numerusform>
                <numerusform>%n restarts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReaderEventsModel</name>
        <message numerus="yes">
            <source>%n entries lost</source>
            <translation>
                <numerusform>%n entry lost</numerusform>
                <numerusform>%n entries lost</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadersModel</name>
        <message numerus="yes">
            <source>%n entries lost</source>
            <translation>
                <numerusform>%n entry lost</numerusform>
                <numerusform>%n entries lost</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadersPage</name>
        <message numerus="yes">
            <source>Card %1 is registered; %n clock-in(s) mean something else now</source>
            <translation>
                <numerusform>Card %1 is registered; %n clock-in means something else now</numerusform>
                <numerusform>Card %1 is registered; %n clock-ins mean something else now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message numerus="yes">
            <source>Read %n time(s) since %1, last at %2.</source>
            <translation>
                <numerusform>Read %n time since %1, last at %2.</numerusform>
                <numerusform>Read %n times since %1, last at %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are %n card(s) for it already.</source>
            <translation>
                <numerusform>There is %n card for it already.</numerusform>
                <numerusform>There are %n cards for it already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnknownCardsModel</name>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n reader</numerusform>
                <numerusform>%n readers</numerusform>
            </translation>
        </message>
    </context>
</TS>
