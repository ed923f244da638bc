<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AcknowledgeDialog</name>
        <message numerus="yes">
            <source>%n visit(s) that nobody reached</source>
            <translation>
                <numerusform>%n visit that nobody reached</numerusform>
                <numerusform>%n visits that nobody reached</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Announcement</name>
        <message numerus="yes">
            <source>%n checkpoint(s) of %1 missed</source>
            <translation>
                <numerusform>%n checkpoint of %1 missed</numerusform>
                <numerusform>%n checkpoints of %1 missed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checkpoint(s) of %1 lines missed: %2</source>
            <translation>
                <numerusform>%n checkpoint of %1 lines missed: %2</numerusform>
                <numerusform>%n checkpoints of %1 lines missed: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No data from %n checkpoint(s) of %1: readers are silent</source>
            <translation>
                <numerusform>No data from %n checkpoint of %1: its reader is silent</numerusform>
                <numerusform>No data from %n checkpoints of %1: readers are silent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No data from %n checkpoint(s) of %1 lines: readers are silent</source>
            <translation>
                <numerusform>No data from %n checkpoint of %1 lines: its reader is silent</numerusform>
                <numerusform>No data from %n checkpoints of %1 lines: readers are silent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>&amp;Acknowledge %n…</source>
            <translation>
                <numerusform>&amp;Acknowledge %n…</numerusform>
                <numerusform>&amp;Acknowledge %n…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Acknowledge all %n open…</source>
            <translation>
                <numerusform>&amp;Acknowledge the open one…</numerusform>
                <numerusform>&amp;Acknowledge all %n open…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) acknowledged</source>
            <translation>
                <numerusform>%n visit acknowledged</numerusform>
                <numerusform>%n visits acknowledged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UrgentModel</name>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes left</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WallStations</name>
        <message numerus="yes">
            <source>%n missed</source>
            <translation>
                <numerusform>%n missed</numerusform>
                <numerusform>%n missed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WallUrgent</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
