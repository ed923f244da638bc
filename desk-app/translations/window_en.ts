<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionState</name>
    <message numerus="yes">
        <source>The next attempt is in %n second(s).</source>
        <translation>
            <numerusform>The next attempt is in %n second.</numerusform>
            <numerusform>The next attempt is in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
