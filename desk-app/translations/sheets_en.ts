<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdjustmentsView</name>
    <message numerus="yes">
        <source>%n await approval</source>
        <translation>
            <numerusform>%n awaits approval</numerusform>
            <numerusform>%n await approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message numerus="yes">
        <source>Let %n other number(s) hold from %1 on?</source>
        <translation>
            <numerusform>Let %n other number hold from %1 on?</numerusform>
            <numerusform>Let %n other numbers hold from %1 on?</numerusform>
        </translation>
    </message>
</context>
</TS>
