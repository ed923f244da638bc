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
<context>
    <name>SheetFiles</name>
    <message>
        <location filename="../sheets/SheetFiles.cpp" line="+21"/>
        <location line="+42"/>
        <source>Export sheet</source>
        <translation>导出考核表</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>请换一个文件夹，或关闭正在使用该文件的程序。</translation>
    </message>
</context>
<context>
    <name>SheetIssuing</name>
    <message>
        <location filename="../sheets/SheetIssuing.cpp" line="+18"/>
        <source>Issue sheet</source>
        <translation>签发考核表</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Issue the sheet of %1 for %2?</source>
        <translation>签发%1 %2的考核表？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An issued sheet is never changed. What arrives later shows as a correction on the next one.</source>
        <translation>考核表一经签发不再更改；之后到达的数据将作为更正列入下一期。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Revise sheet</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Issue the next revision of the sheet of %1 for %2?</source>
        <translation>签发 %1 %2 考核表的下一次修订？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It lists as corrections what has changed since people were last told. The revisions before stay as they are.</source>
        <translation>自上次公布以来的变动列为更正；以前各次修订保持不变。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Revise</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Issued with code %1</source>
        <translation>已签发，校验码 %1</translation>
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
    <name>SheetState</name>
    <message>
        <location filename="../sheets/SheetState.cpp" line="+34"/>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>XLSX…</source>
        <translation>XLSX…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Issue sheet…</source>
        <translation>签发考核表…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Revise sheet…</source>
        <translation>签发修订…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the people, lines or units that are shown</source>
        <translation>导出所示的人员、巡线或单位</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the whole sheet for a spreadsheet</source>
        <translation>导出整张考核表，供电子表格使用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the whole sheet with charts, to be signed</source>
        <translation>导出整张考核表并附图表，供签字</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A month of a whole bureau takes a few seconds.</source>
        <translation>整个分局一个月的数据需要几秒钟。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No month yet</source>
        <translation>暂无月份</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Months appear here as soon as they have duties.</source>
        <translation>有勤务的月份会自动出现在这里。</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+18"/>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>format of an instant</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Issued · revision %1 · code %2</source>
        <translation>已签发 · 第 %1 版 · 校验码 %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, issued %2 by %3. It will not change any more.</source>
        <translation>%1，%2 由 %3 签发，内容不再变更。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, as it stands at %2. What arrives later still counts.</source>
        <translation>%1，截至 %2；之后到达的打卡仍会计入。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Last known state, %1</source>
        <translation>最后已知状态，%1</translation>
    </message>
</context>
<context>
    <name>SheetTables</name>
    <message>
        <location filename="../sheets/SheetTables.cpp" line="+173"/>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to score</source>
        <translation>无可考核内容</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No visit of this unit has been counted in this month.</source>
        <translation>该单位本月没有计入考核的巡查。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>This month has nothing of this kind.</source>
        <translation>本月没有此类内容。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Weights of the score: %1</source>
        <translation>得分权重：%1</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <location filename="../sheets/SheetsPage.cpp" line="+43"/>
        <source>Performance sheets</source>
        <translation>考核表</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location line="+96"/>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
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
</TS>
