<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EvidenceText</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock-in(s) on this duty</source>
        <translation>
            <numerusform>%n clock-in on this duty</numerusform>
            <numerusform>%n clock-ins on this duty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min before it was accepted</source>
        <translation>
            <numerusform>%n min before it was accepted</numerusform>
            <numerusform>%n min before it was accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min after it was accepted</source>
        <translation>
            <numerusform>%n min after it was accepted</numerusform>
            <numerusform>%n min after it was accepted</numerusform>
        </translation>
    </message>
</context>
</TS>
