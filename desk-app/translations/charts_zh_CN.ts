<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CountChart</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>TermBars</name>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1：无数据</translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <translation>%1：目前 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a short month</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>''yy</source>
        <comment>format of a short year</comment>
        <translation>yy年</translation>
    </message>
</context>
</TS>
