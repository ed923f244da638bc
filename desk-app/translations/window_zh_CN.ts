<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckpointsModel</name>
    <message>
        <location filename="../models/CheckpointsModel.cpp" line="+138"/>
        <source>level %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing is owed here today</source>
        <translation>今日此点无巡查任务</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Level</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>ClockInsModel</name>
    <message>
        <location filename="../models/ClockInsModel.cpp" line="+30"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Event: %1</source>
        <translation>事件：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Took the handheld %1</source>
        <translation>领用手持机 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Place unknown</source>
        <translation>地点未知</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unknown card %1</source>
        <translation>未登记卡 %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Read %1, received %2
Card %3, clock %4</source>
        <translation>打卡 %1，收到 %2
卡号 %3，时钟%4</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <location filename="../window/ConnectionState.cpp" line="+31"/>
        <source>Connected, live</source>
        <translation>已连接，实时更新</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Database away</source>
        <translation>数据库连接中断</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Connecting again now.</source>
        <translation>正在重新连接。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>The next attempt is in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后自动重连。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The database cannot be reached: %1. %2</source>
        <translation>无法连接数据库：%1。%2</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <location filename="../models/LinesModel.cpp" line="+45"/>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Done</source>
        <translation>已到</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>%1 %2</source>
        <comment>verdict, how many visits</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../window/MainWindow.cpp" line="+63"/>
        <location line="+5"/>
        <source>Patrol desk</source>
        <translation>巡更打卡</translation>
    </message>
    <message>
        <location line="+174"/>
        <source>Connect now</source>
        <translation>立即重连</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Your role in the database does not allow this: %1. An administrator can grant it.</source>
        <translation>当前数据库角色无此权限：%1。可请管理员授权。</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>The database could not answer: %1. %2</source>
        <translation>数据库未能答复：%1。%2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Not possible</source>
        <translation>无法执行</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Patrol desk %1</source>
        <translation>巡更打卡 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>From a tap on a reader to a sheet that can be defended.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>从一次打卡，到一份经得起核查的考核表。
自由软件，按 GNU GPL 第 3 版或更高版本授权。</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <location filename="../models/SheetModel.cpp" line="+96"/>
        <source>Rank within the unit and the kind, from enough counted visits up</source>
        <translation>同单位、同类别内排名；计入次数足够时才排名</translation>
    </message>
</context>
<context>
    <name>VisitsModel</name>
    <message>
        <location filename="../models/VisitsModel.cpp" line="+40"/>
        <source>Window</source>
        <translation>时段</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <location filename="../window/WindowActions.cpp" line="+47"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Export sheet as XLSX…</source>
        <translation>导出考核表为 XLSX(&amp;E)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export sheet as &amp;PDF…</source>
        <translation>导出考核表为 &amp;PDF…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export sheet as &amp;CSV…</source>
        <translation>导出考核表为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Issue sheet…</source>
        <translation>签发考核表(&amp;I)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;vise sheet…</source>
        <translation>签发修订(&amp;V)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Sheets</source>
        <translation>考核(&amp;S)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>State &amp;now</source>
        <translation>当前状态(&amp;N)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Worst of the whole &amp;day</source>
        <translation>全天最差状态(&amp;D)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Connect again</source>
        <translation>重新连接(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PageKind</name>
    <message>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>巡线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>M&amp;issed</source>
        <translation>漏点(&amp;I)</translation>
    </message>
    <message>
        <source>Pl&amp;aces</source>
        <translation>点位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Readers</source>
        <translation>设备(&amp;R)</translation>
    </message>
    <message>
        <source>Pla&amp;n</source>
        <translation>计划(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sheets</source>
        <translation>考核(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>日志(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
</context>
<context>
    <name>UnitBox</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
</context>
<context>
    <name>MonthBox</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
</TS>
