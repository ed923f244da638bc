<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>MapPage</name>
    <message numerus="yes">
        <source>%1, and %n without coordinates</source>
        <translation>
            <numerusform>%1, and %n without coordinates</numerusform>
            <numerusform>%1, and %n without coordinates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
