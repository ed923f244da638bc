<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MapLegend</name>
    <message>
        <location filename="../map/MapLegend.cpp" line="+14"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <location filename="../map/MapPainter.cpp" line="+253"/>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <location filename="../map/MapView.cpp" line="+36"/>
        <source>Map of all checkpoints</source>
        <translation>全部巡更点地图</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <location line="+76"/>
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个巡更点</numerusform>
        </translation>
    </message>
    <message>
        <location line="+102"/>
        <source>No checkpoint has coordinates yet. They come with the plan feed (checkpoints.csv, lon and lat).</source>
        <translation>巡更点尚无坐标。坐标随计划数据导入（checkpoints.csv 的 lon 和 lat 列）。</translation>
    </message>
</context>
</TS>
