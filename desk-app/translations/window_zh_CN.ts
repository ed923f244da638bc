<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckpointsModel</name>
    <message>
        <source>level %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>Nothing is owed here today</source>
        <translation>今日此点无巡查任务</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>ClockInsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>Took the handheld %1</source>
        <translation>领用手持机 %1</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>地点未知</translation>
    </message>
    <message>
        <source>Unknown card %1</source>
        <translation>未登记卡 %1</translation>
    </message>
    <message>
        <source>Read %1, received %2
Card %3, clock %4</source>
        <translation>打卡 %1，收到 %2
卡号 %3，时钟%4</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <source>Connected, live</source>
        <translation>已连接，实时更新</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>数据库连接中断</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connecting again now.</source>
        <translation>正在重新连接。</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt is in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后自动重连。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other release</source>
        <translation>版本不符</translation>
    </message>
    <message>
        <source>The database cannot be reached: %1.</source>
        <translation>无法连接数据库：%1。</translation>
    </message>
    <message>
        <source>This database holds no patrol records of this system. Choose another connection, or set it up with schema/deploy.</source>
        <translation>此数据库中没有本系统的巡更记录。请选择其他连接，或用 schema/deploy 建立。</translation>
    </message>
    <message>
        <source>Database: schema %1; program: schema %2.</source>
        <translation>数据库结构版本 %1，程序所需版本 %2。</translation>
    </message>
    <message>
        <source>The database is of a newer release than this program: install the program of that release.</source>
        <translation>数据库的版本比本程序新：请安装相应版本的程序。</translation>
    </message>
    <message>
        <source>The database is of an older release than this program: bring it up to date with schema/deploy of this release.</source>
        <translation>数据库的版本比本程序旧：请用本版本的 schema/deploy 升级数据库。</translation>
    </message>
    <message>
        <source>What you see is the last known state, of %1.</source>
        <translation>所示为 %1 的最后已知状态。</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, how many visits</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Patrol desk</source>
        <translation>巡更打卡</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>立即重连</translation>
    </message>
    <message>
        <source>Your role in the database does not allow this: %1. An administrator can grant it.</source>
        <translation>当前数据库角色无此权限：%1。可请管理员授权。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The database could not answer: %1. %2</source>
        <translation>数据库未能答复：%1。%2</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法执行</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Patrol desk %1</source>
        <translation>巡更打卡 %1</translation>
    </message>
    <message>
        <source>From a tap on a reader to a sheet that can be defended.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>从一次打卡，到一份经得起核查的考核表。
自由软件，按 GNU GPL 第 3 版或更高版本授权。</translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <translation>签名人：%1</translation>
    </message>
    <message>
        <source>&amp;Who signs…</source>
        <translation>签名人(&amp;W)…</translation>
    </message>
    <message>
        <source>%1 signs at this desk. Not you? Press to change it.</source>
        <translation>本席位由 %1 签名。不是您？点此更换。</translation>
    </message>
    <message>
        <source>Nobody has said yet who signs at this desk.</source>
        <translation>本席位尚未登记签名人。</translation>
    </message>
    <message>
        <source>Patrol desk – %1</source>
        <translation>巡更打卡 – %1</translation>
    </message>
    <message>
        <source>Connected again: what you see is read anew.</source>
        <translation>已重新连接：所示内容已重新读取。</translation>
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
    <name>SheetModel</name>
    <message>
        <source>Rank within the unit and the kind, from enough counted visits up</source>
        <translation>同单位、同类别内排名；计入次数足够时才排名</translation>
    </message>
</context>
<context>
    <name>SignerDialog</name>
    <message>
        <source>Who signs?</source>
        <translation>由谁签名？</translation>
    </message>
    <message>
        <source>The list of people did not come: %1</source>
        <translation>人员名单未能取得：%1</translation>
    </message>
    <message>
        <source>What is asked for, approved or answered at this desk is kept under the name of a person.</source>
        <translation>本席位的申请、审批和答复，均记在签名人名下。</translation>
    </message>
    <message>
        <source>&amp;Your name or badge</source>
        <translation>您的姓名或警号(&amp;Y)</translation>
    </message>
    <message>
        <source>Your name or badge</source>
        <translation>您的姓名或警号</translation>
    </message>
    <message>
        <source>Asking for the list of people…</source>
        <translation>正在读取人员名单…</translation>
    </message>
    <message>
        <source>More than one person has this name: choose by the badge.</source>
        <translation>有同名人员：请按警号选择。</translation>
    </message>
    <message>
        <source>You can change it later at the foot of the rail.</source>
        <translation>之后可在左侧栏底部更换。</translation>
    </message>
    <message>
        <source>Choose a person from the list.</source>
        <translation>请从名单中选择。</translation>
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
    <name>VisitsModel</name>
    <message>
        <source>Window</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export sheet as XLSX…</source>
        <translation>导出考核表为 XLSX(&amp;E)…</translation>
    </message>
    <message>
        <source>Export sheet as &amp;PDF…</source>
        <translation>导出考核表为 &amp;PDF…</translation>
    </message>
    <message>
        <source>Export sheet as &amp;CSV…</source>
        <translation>导出考核表为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Issue sheet…</source>
        <translation>签发考核表(&amp;I)…</translation>
    </message>
    <message>
        <source>Re&amp;vise sheet…</source>
        <translation>签发修订(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>State &amp;now</source>
        <translation>当前状态(&amp;N)</translation>
    </message>
    <message>
        <source>Worst of the whole &amp;day</source>
        <translation>全天最差状态(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Connect again</source>
        <translation>重新连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Who signs…</source>
        <translation>签名人(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Wall screen</source>
        <translation>大屏模式(&amp;W)</translation>
    </message>
</context>
</TS>
