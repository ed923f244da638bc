<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>Appeals (%n open)</source>
        <translation>
            <numerusform>Appeals (%n open)</numerusform>
            <numerusform>Appeals (%n open)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n person(s)</source>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonDaysModel</name>
    <message numerus="yes">
        <source>%1: %n duty(s), %2</source>
        <translation>
            <numerusform>%1: %n duty, %2</numerusform>
            <numerusform>%1: %n duties, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message numerus="yes">
        <source>%n duty(s), %1 attended</source>
        <translation>
            <numerusform>%n duty, %1 attended</numerusform>
            <numerusform>%n duties, %1 attended</numerusform>
        </translation>
    </message>
</context>
</TS>
