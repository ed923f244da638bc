<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Plan imported: %n record(s) changed</source>
        <translation>
            <numerusform>Plan imported: %n record changed</numerusform>
            <numerusform>Plan imported: %n records changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Mend them in the files, then check again.</source>
        <translation>
            <numerusform>%n problem. Mend it in the files, then check again.</numerusform>
            <numerusform>%n problems. Mend them in the files, then check again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message numerus="yes">
        <source>%1 %2 · %n stop(s)</source>
        <translation>
            <numerusform>%1 %2 · %n stop</numerusform>
            <numerusform>%1 %2 · %n stops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message numerus="yes">
        <source>%n line(s) walked today</source>
        <translation>
            <numerusform>%n line walked today</numerusform>
            <numerusform>%n lines walked today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) owed today</source>
        <translation>
            <numerusform>%n duty owed today</numerusform>
            <numerusform>%n duties owed today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin later</source>
        <translation>
            <numerusform>%n line begins later</numerusform>
            <numerusform>%n lines begin later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %2: %n thing(s)</source>
        <translation>
            <numerusform>%1 by %2: %n thing</numerusform>
            <numerusform>%1 by %2: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingBar</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>Plan saved: %n record(s) changed</source>
        <translation>
            <numerusform>Plan saved: %n record changed</numerusform>
            <numerusform>Plan saved: %n records changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message numerus="yes">
        <source>%1 and %n day(s) in all: no checkpoint of the line is in service, so no duty is opened.</source>
        <translation>
            <numerusform>%1: no checkpoint of the line is in service, so no duty is opened.</numerusform>
            <numerusform>%1 and %n days in all: no checkpoint of the line is in service, so no duty is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n day(s) in all: a duty that stands covers that time, so none is opened.</source>
        <translation>
            <numerusform>%1: a duty that stands covers that time, so none is opened.</numerusform>
            <numerusform>%1 and %n days in all: a duty that stands covers that time, so none is opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n change(s) of the plan, and what they do in the next 35 days</source>
        <translation>
            <numerusform>%n change of the plan, and what it does in the next 35 days</numerusform>
            <numerusform>%n changes of the plan, and what they do in the next 35 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s): nothing can be saved yet</source>
        <translation>
            <numerusform>%n problem: nothing can be saved yet</numerusform>
            <numerusform>%n problems: nothing can be saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message numerus="yes">
        <source>%1–%2 · %n visit(s) · %3</source>
        <translation>
            <numerusform>%1–%2 · %n visit · %3</numerusform>
            <numerusform>%1–%2 · %n visits · %3</numerusform>
        </translation>
    </message>
</context>
</TS>
