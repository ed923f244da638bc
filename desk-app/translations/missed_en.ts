<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AskExcuseDialog</name>
    <message numerus="yes">
        <source>%n checkpoint(s): %1</source>
        <translation>
            <numerusform>%n checkpoint: %1</numerusform>
            <numerusform>%n checkpoints: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole line(s): %1</source>
        <translation>
            <numerusform>%n whole line: %1</numerusform>
            <numerusform>%n whole lines: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcusesView</name>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n waits for a decision</numerusform>
            <numerusform>%n wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedPage</name>
    <message numerus="yes">
        <source>%n excuse(s) asked for; another person decides.</source>
        <translation>
            <numerusform>%n excuse asked for; another person decides.</numerusform>
            <numerusform>%n excuses asked for; another person decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedView</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedVisitsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
