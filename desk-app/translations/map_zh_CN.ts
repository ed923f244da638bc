<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MapKey</name>
    <message>
        <source>Nothing owed</source>
        <translation>今日无应到</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>%1 级</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of all checkpoints</source>
        <translation>全部巡更点地图</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个巡更点</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint has coordinates yet. They come with the plan feed (checkpoints.csv, lon and lat).</source>
        <translation>巡更点尚无坐标。坐标随计划数据导入（checkpoints.csv 的 lon 和 lat 列）。</translation>
    </message>
    <message>
        <source>Enter goes into the map: Tab to the next checkpoint in sight, Enter to open it, Esc to leave.</source>
        <translation>按回车进入地图：Tab 依次到视野内的下一个巡更点，回车打开，Esc 离开。</translation>
    </message>
    <message>
        <source>Click to go nearer</source>
        <translation>点击放大</translation>
    </message>
    <message>
        <source>No checkpoint fits what was chosen.</source>
        <translation>没有符合所选条件的巡更点。</translation>
    </message>
</context>
<context>
    <name>Mbtiles</name>
    <message>
        <source>it is no file of map tiles (MBTiles): %1</source>
        <translation>不是地图瓦片文件（MBTiles）：%1</translation>
    </message>
    <message>
        <source>it holds no tile</source>
        <translation>文件中没有瓦片</translation>
    </message>
    <message>
        <source>its tiles are “%1”, not pictures (PNG or JPEG)</source>
        <translation>瓦片格式为“%1”，不是图片（PNG 或 JPEG）</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>it holds no outline and no way</source>
        <translation>文件中没有边界，也没有线</translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation>文件大于 %1</translation>
    </message>
    <message>
        <source>it is not GeoJSON: %1 at byte %2</source>
        <translation>不是 GeoJSON：%1（第 %2 字节）</translation>
    </message>
    <message>
        <source>it is not GeoJSON: an object is expected</source>
        <translation>不是 GeoJSON：应为对象</translation>
    </message>
    <message>
        <source>its collections are nested too deeply</source>
        <translation>集合嵌套过深</translation>
    </message>
    <message>
        <source>it is not GeoJSON: there is no type “%1”</source>
        <translation>不是 GeoJSON：没有“%1”这种类型</translation>
    </message>
    <message>
        <source>an outline has fewer than two positions</source>
        <translation>有一条边界不足两个坐标</translation>
    </message>
    <message>
        <source>it has more than %1 positions: simplify it first</source>
        <translation>坐标超过 %1 个：请先简化</translation>
    </message>
    <message>
        <source>a position is not a pair of numbers</source>
        <translation>有坐标不是一对数字</translation>
    </message>
    <message>
        <source>position %1, %2 is not in degrees of longitude and latitude</source>
        <translation>坐标 %1, %2 不是以度表示的经纬度</translation>
    </message>
    <message>
        <source>it is not GeoJSON: a list is expected</source>
        <translation>不是 GeoJSON：应为数组</translation>
    </message>
</context>
</TS>
