<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>GroundMenu</name>
    <message>
        <source>&amp;Ground</source>
        <translation>底图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Boundary file (GeoJSON)…</source>
        <translation>边界文件（GeoJSON）(&amp;B)…</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json)</source>
        <translation>GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>&amp;Tile file (MBTiles)…</source>
        <translation>瓦片文件（MBTiles）(&amp;T)…</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>瓦片</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles)</source>
        <translation>地图瓦片 (*.mbtiles)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无底图(&amp;N)</translation>
    </message>
    <message>
        <source>Coordinates are drawn as the plan and the files give them, all taken as WGS 84. Maps made in China may be shifted (GCJ-02): a ground that lies some hundred metres beside the checkpoints is in another system than the plan.</source>
        <translation>坐标按方案和文件所给绘制，一律视为 WGS 84。国内地图可能经过偏移（GCJ-02）：若底图与巡更点相差几百米，说明底图与方案不是同一坐标系。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The boundary is not shown: %1</source>
        <translation>边界无法显示：%1</translation>
    </message>
    <message>
        <source>Boundary: %1</source>
        <translation>边界：%1</translation>
    </message>
    <message>
        <source>The tiles are not shown: %1</source>
        <translation>瓦片无法显示：%1</translation>
    </message>
    <message>
        <source>Tiles: %1</source>
        <translation>瓦片：%1</translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
</context>
<context>
    <name>LineBox</name>
    <message>
        <source>All lines</source>
        <translation>全部巡线</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No checkpoint on the map is called “%1”.</source>
        <translation>地图上没有名为“%1”的巡更点。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n without coordinates</source>
        <translation>
            <numerusform>%1，另有 %n 个没有坐标</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1: no connection, not current</source>
        <translation>截至 %1：连接已断，并非当前情况</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Chosen checkpoint</source>
        <translation>所选巡更点</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Visits of today</source>
        <translation>今日应到</translation>
    </message>
    <message>
        <source>Nothing is owed here today</source>
        <translation>今日此处无应到</translation>
    </message>
    <message>
        <source>No duty of today passes this checkpoint.</source>
        <translation>今日没有勤务经过该巡更点。</translation>
    </message>
    <message>
        <source>Last clock-in</source>
        <translation>最近打卡</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This checkpoint over the month, on the page of places</source>
        <translation>在“点位”页查看该巡更点本月情况</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Its line day by day, on the page of lines</source>
        <translation>在“巡线”页逐日查看所属巡线</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>This checkpoint in the plan</source>
        <translation>在计划中查看该巡更点</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>No line passes here</source>
        <translation>没有巡线经过</translation>
    </message>
    <message>
        <source>Nobody has clocked in here yet</source>
        <translation>此处尚无人打卡</translation>
    </message>
    <message>
        <source>an unknown card</source>
        <translation>未登记的卡</translation>
    </message>
    <message>
        <source>No reader listens here: what happens here is not known</source>
        <translation>此处没有在用设备：情况无从得知</translation>
    </message>
    <message>
        <source>%1 (%2): %3, complete through %4</source>
        <translation>%1（%2）：%3，数据完整至 %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>Name or code</source>
        <translation>名称或编号</translation>
    </message>
</context>
<context>
    <name>TellingBox</name>
    <message>
        <source>State now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Worst of the day</source>
        <translation>全天最差</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>仅看：%1</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
</context>
</TS>
