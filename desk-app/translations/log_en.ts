<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>%n change(s) together</source>
        <translation><numerusform>%n change together</numerusform><numerusform>%n changes together</numerusform></translation>
    </message>
</context>
</TS>
