<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>LineTiles</name>
    <message>
        <source>Owed and done</source>
        <translation>应到与完成率</translation>
    </message>
    <message>
        <source>Let all verdicts stand out again</source>
        <translation>全部正常显示</translation>
    </message>
    <message>
        <source>Let only these stand out</source>
        <translation>只突出这些</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Name, code or unit</source>
        <translation>名称、编号或单位</translation>
    </message>
    <message>
        <source>Previous line</source>
        <translation>上一条巡线</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>下一条巡线</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>巡线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Stops by duties</source>
        <translation>站点与勤务</translation>
    </message>
    <message>
        <source>No line is chosen</source>
        <translation>未选择巡线</translation>
    </message>
    <message>
        <source>Choose a line to see what became of its duties.</source>
        <translation>选择一条巡线，查看各次勤务的到点情况。</translation>
    </message>
    <message>
        <source>No duty on these days</source>
        <translation>这些日期没有勤务</translation>
    </message>
    <message>
        <source>This line has no duty from %1 to %2. Duties are opened from the plan.</source>
        <translation>本巡线在 %1 至 %2 没有勤务。勤务由计划生成。</translation>
    </message>
    <message>
        <source>Show the &amp;evidence</source>
        <translation>查看判定依据(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;place's month</source>
        <translation>查看本点全月(&amp;P)</translation>
    </message>
    <message>
        <source>Show what this line &amp;missed</source>
        <translation>查看本线漏点(&amp;M)</translation>
    </message>
    <message>
        <source>Old: as of %1</source>
        <translation>旧数据：截至 %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty round(s)</source>
        <translation>
            <numerusform>%n 次勤务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 arrived at %2</source>
        <translation>%1 于 %2 到达</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>未按顺序</translation>
    </message>
    <message>
        <source>the stay was too short</source>
        <translation>停留不足</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已到 %1，应到 %2</translation>
    </message>
    <message>
        <source>%1·%2</source>
        <comment>shift and round</comment>
        <translation>%1·%2</translation>
    </message>
</context>
<context>
    <name>VerdictLegend</name>
    <message>
        <source>What the shapes mean</source>
        <translation>图例</translation>
    </message>
</context>
</TS>
