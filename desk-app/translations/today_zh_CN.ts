<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CompletionTile</name>
    <message>
        <location filename="../today/CompletionTile.cpp" line="+14"/>
        <source>Done (on time and late) of what has been judged so far: done and missed</source>
        <translation>到位率 = 已到（准时和迟到）÷ 已判定（已到和漏点）</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Completion %1</source>
        <translation>到位率 %1</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Completion</source>
        <translation>到位率</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2 judged</source>
        <translation>已到 %1 / 已判定 %2</translation>
    </message>
</context>
<context>
    <name>TodayHead</name>
    <message>
        <location filename="../today/TodayHead.cpp" line="+18"/>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+17"/>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>waiting for the first answer</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last known state, %1</source>
        <translation>最后已知状态，%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <location filename="../today/TodayPage.cpp" line="+78"/>
        <source>Checkpoints</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The duty under way; between duties the last one</source>
        <translation>进行中的勤务；无勤务时为上一班</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The worst of the day</source>
        <translation>当日最差状态</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Clock-ins</source>
        <translation>实时打卡</translation>
    </message>
    <message>
        <location line="+194"/>
        <source>Missed and overdue</source>
        <translation>漏点与超时</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No such visit</source>
        <translation>无此类记录</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No visit of today has this verdict.</source>
        <translation>今日没有该判定的巡查。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing is missed</source>
        <translation>无漏点</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No visit of today is missed or overdue.</source>
        <translation>今日无漏点，也无超时未到。</translation>
    </message>
</context>
<context>
    <name>TodayTables</name>
    <message>
        <location filename="../today/TodayTables.cpp" line="+45"/>
        <source>Lines with their progress</source>
        <translation>各巡线进度</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No line has a duty today</source>
        <translation>今日无勤务</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Duties are opened from the plan; see shifts and dispatches.</source>
        <translation>勤务按计划生成，请检查班次与派勤。</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Newest clock-ins</source>
        <translation>最新打卡</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No clock-in yet</source>
        <translation>暂无打卡</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Each tap shows here within a second.</source>
        <translation>每次打卡一秒内显示在这里。</translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message>
        <location filename="../today/TodayTiles.cpp" line="+12"/>
        <source>Owed today</source>
        <translation>今日应到</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>List these visits</source>
        <translation>列出这些巡查</translation>
    </message>
</context>
</TS>
