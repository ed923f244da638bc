<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>GroupsModel</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlacesOverview</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeekModel</name>
        <message numerus="yes">
            <source>%1: %n clock-in(s)</source>
            <translation>
                <numerusform>%1: %n clock-in</numerusform>
                <numerusform>%1: %n clock-ins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: nobody came, in %n week(s)</source>
            <translation>
                <numerusform>%1: nobody came, in %n week</numerusform>
                <numerusform>%1: nobody came, in %n weeks</numerusform>
            </translation>
        </message>
    </context>
</TS>
