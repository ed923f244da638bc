<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CalendarMonthModel</name>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>sensitive period</source>
        <translation>敏感期</translation>
    </message>
    <message>
        <source>school day</source>
        <translation>上学日</translation>
    </message>
    <message>
        <source>by its weekday</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>set for all</source>
        <translation>全局设定</translation>
    </message>
    <message>
        <source>set for %1</source>
        <translation>由%1设定</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Set the chosen days</source>
        <translation>设定所选日期</translation>
    </message>
    <message>
        <source>As above it</source>
        <translation>随上级</translation>
    </message>
    <message>
        <source>Kinds of day of the month</source>
        <translation>本月各日类别</translation>
    </message>
    <message>
        <source>Week of the year</source>
        <translation>年内周次</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Takes the chosen unit&apos;s own entry away: the day is then what the unit above it or its weekday says.</source>
        <translation>删去所选单位自己的设定：该日随上级单位或按星期。</translation>
    </message>
    <message>
        <source>For all units</source>
        <translation>适用全部单位</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>适用于%1</translation>
    </message>
    <message>
        <source>Your role in the database may not change the plan; an editor may.</source>
        <translation>您的数据库角色不能修改勤务计划；编辑角色可以。</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>What stays as it was written</source>
        <translation>保持原样的勤务</translation>
    </message>
    <message>
        <source>Find a date, a line, a shift or a person</source>
        <translation>查找日期、巡线、班次或人员</translation>
    </message>
    <message>
        <source>Duties of the next 35 days that change</source>
        <translation>今后 35 天内变动的勤务</translation>
    </message>
    <message>
        <source>No duty of the next 35 days changes</source>
        <translation>今后 35 天的勤务均无变动</translation>
    </message>
    <message>
        <source>What is changed concerns no duty that is still to begin.</source>
        <translation>所作修改不涉及尚未开始的勤务。</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 gone</source>
        <translation>%1：新增 %2，修改 %3，删除 %4</translation>
    </message>
    <message>
        <source>The plan stays as it is.</source>
        <translation>勤务计划不变。</translation>
    </message>
    <message>
        <source>Duties changed</source>
        <translation>改变的勤务</translation>
    </message>
    <message>
        <source>Duties opened</source>
        <translation>新增的勤务</translation>
    </message>
    <message>
        <source>Duties removed</source>
        <translation>取消的勤务</translation>
    </message>
</context>
<context>
    <name>CrewsView</name>
    <message>
        <source>Add a crew</source>
        <translation>新增班组</translation>
    </message>
    <message>
        <source>New crew</source>
        <translation>新班组</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>Nobody stands on this crew</source>
        <translation>该班组尚无成员</translation>
    </message>
    <message>
        <source>Search a person above and add them.</source>
        <translation>请在上方查找人员并加入。</translation>
    </message>
    <message>
        <source>Person to add</source>
        <translation>要加入的人员</translation>
    </message>
    <message>
        <source>Add to the crew</source>
        <translation>加入班组</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>On this crew</source>
        <translation>班组成员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>Dispatch a duty</source>
        <translation>派遣勤务</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>巡线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation>班次(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>时长（分钟）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Crew (none: the roster&apos;s)</source>
        <translation>班组（不填则按排班）(&amp;C)</translation>
    </message>
    <message>
        <source>Di&amp;spatch…</source>
        <translation>派遣(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a plan</source>
        <translation>导入勤务计划</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Save the &amp;report…</source>
        <translation>保存检查报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>The plan was the same already; nothing changed</source>
        <translation>与现行计划相同，未作改动</translation>
    </message>
    <message numerus="yes">
        <source>Plan imported: %n record(s) changed</source>
        <translation>
            <numerusform>计划已导入：变动 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder with units.csv, people.csv and so on, then check it.</source>
        <translation>请选择含 units.csv、people.csv 等文件的文件夹，然后检查。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder of the plan</source>
        <translation>计划文件夹</translation>
    </message>
    <message>
        <source>Only problems of</source>
        <translation>仅显示此文件的问题</translation>
    </message>
    <message>
        <source>Problems of the plan</source>
        <translation>计划中的问题</translation>
    </message>
    <message>
        <source>The file with the problem</source>
        <translation>有问题的文件</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>正在计算会有哪些变动…</translation>
    </message>
    <message>
        <source>Checking all of it together…</source>
        <translation>正在整体检查…</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>全部文件（%1）</translation>
    </message>
    <message>
        <source>All is well, and the plan is the same as this one.</source>
        <translation>检查无误，且与现行计划相同。</translation>
    </message>
    <message>
        <source>All is well. This is what importing it changes:</source>
        <translation>检查无误。导入后将有以下变动：</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Mend them in the files, then check again.</source>
        <translation>
            <numerusform>共 %n 处问题。请在文件中更正后重新检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存检查报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Add a line</source>
        <translation>新增巡线</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新巡线</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>No stops</source>
        <translation>尚无站点</translation>
    </message>
    <message>
        <source>Search a checkpoint below and add it, or click it on the map.</source>
        <translation>请在下方查找巡更点并添加，或在地图上点选。</translation>
    </message>
    <message>
        <source>Add a stop</source>
        <translation>添加站点</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Checkpoint to add</source>
        <translation>要添加的巡更点</translation>
    </message>
    <message>
        <source>By click on the map</source>
        <translation>地图点选</translation>
    </message>
    <message>
        <source>While this is on, a click on a checkpoint of the map adds it to the line, or takes it away.</source>
        <translation>开启后，在地图上点击巡更点即加入本巡线，再点即移除。</translation>
    </message>
    <message>
        <source>Add a shift</source>
        <translation>新增班次</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>机动</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>力量配置</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 · %n stop(s)</source>
        <translation>
            <numerusform>%1 %2 · %n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop of %1</source>
        <translation>%1 的站点</translation>
    </message>
    <message>
        <source>Your role in the database may not change the plan; an editor may.</source>
        <translation>您的数据库角色不能修改勤务计划；编辑角色可以。</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>&amp;Dispatch a duty…</source>
        <translation>派遣勤务(&amp;D)…</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>尚无勤务计划</translation>
    </message>
    <message>
        <source>A plan is a folder of CSV files: units, people, checkpoints, lines, stops, shifts. Import one to begin; its check names everything that has to be mended first.</source>
        <translation>勤务计划是一个 CSV 文件夹：单位、人员、巡更点、巡线、站序、班次。请先导入；检查会列出所有须更正之处。</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>导入勤务计划…</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>What is in force</source>
        <translation>现行情况</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>导入与导出</translation>
    </message>
    <message>
        <source>The plan as a folder of CSV files, to edit in a spreadsheet and to bring back: it is checked first, and you see what it changes before anything does.</source>
        <translation>计划可导出为 CSV 文件夹，用表格软件编辑后再导入：先检查，并预览变动，确认后才生效。</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Your role in the database may not change the plan; an editor may.</source>
        <translation>您的数据库角色不能修改勤务计划；编辑角色可以。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) walked today</source>
        <translation>
            <numerusform>今日巡线 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) owed today</source>
        <translation>
            <numerusform>今日勤务 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin later</source>
        <translation>
            <numerusform>另有 %n 条巡线尚未启用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %2: %n thing(s)</source>
        <translation>
            <numerusform>%1，%2：变动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The log holds no change of the plan, or your role may not read it.</source>
        <translation>日志中没有计划变动，或您的角色不能查看。</translation>
    </message>
</context>
<context>
    <name>PendingBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Pre&amp;view and save…</source>
        <translation>预览并保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Discard all changes that are not saved?</source>
        <translation>放弃所有未保存的修改？</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>没有修改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n 处修改未保存</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按序</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>计入对象</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>站序</translation>
    </message>
    <message>
        <source>Stay, min</source>
        <translation>停留（分）</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kinds of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分）</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Gap, min</source>
        <translation>间隔（分）</translation>
    </message>
    <message>
        <source>Early, min</source>
        <translation>提前（分）</translation>
    </message>
    <message>
        <source>Late, min</source>
        <translation>宽限（分）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Cycle, days</source>
        <translation>周期（天）</translation>
    </message>
    <message>
        <source>Day of cycle</source>
        <translation>周期日</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the crew</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>the line&apos;s unit</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>车辆</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Changes made before</source>
        <translation>先前的修改</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Writing the plan…</source>
        <translation>正在写出计划…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Plan written to %1</source>
        <translation>计划已写入 %1</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>%1 holds a plan already: %2. Write over it?</source>
        <translation>%1 中已有计划：%2。要覆盖吗？</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>勤务计划</translation>
    </message>
    <message>
        <source>Uni&amp;t</source>
        <translation>单位(&amp;T)</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>计划各部分</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Crews &amp; people</source>
        <translation>班组与人员</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Dispatches</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Cards &amp; readers</source>
        <translation>卡与读卡器</translation>
    </message>
    <message>
        <source>Units &amp; zones</source>
        <translation>单位与巡区</translation>
    </message>
    <message>
        <source>Add a checkpoint</source>
        <translation>新增巡更点</translation>
    </message>
    <message>
        <source>New checkpoint</source>
        <translation>新巡更点</translation>
    </message>
    <message>
        <source>No dispatches</source>
        <translation>没有派遣</translation>
    </message>
    <message>
        <source>A mobile shift is a duty only when it is dispatched: today in half an hour, or on any date.</source>
        <translation>机动班次派遣后才成为勤务：默认今日半小时后，也可另选日期。</translation>
    </message>
    <message>
        <source>Dispatch a duty…</source>
        <translation>派遣勤务…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cards and tags</source>
        <translation>卡与标签</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>The plan was changed elsewhere; your changes stand on top of it and are not saved</source>
        <translation>计划已在别处改动；您的修改已叠加其上，尚未保存</translation>
    </message>
    <message>
        <source>as it was when the connection was lost</source>
        <translation>为连接中断前的内容</translation>
    </message>
    <message>
        <source>Working out what changes…</source>
        <translation>正在计算变动…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>Plan saved: %n record(s) changed</source>
        <translation>
            <numerusform>计划已保存：变动 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plan to a folder</source>
        <translation>导出计划到文件夹</translation>
    </message>
    <message>
        <source>Dispatch of %1</source>
        <translation>派遣 %1</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>%1 has begun: it stays as it was written.</source>
        <translation>%1 已开始：保持原样。</translation>
    </message>
    <message>
        <source>%1 would begin at a time already past: its duty stays as it was written.</source>
        <translation>%1 改后的开始时刻已过：该勤务保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n day(s) in all: no checkpoint of the line is in service, so no duty is opened.</source>
        <translation>
            <numerusform>%1 起共 %n 天：本巡线没有启用的巡更点，不生成勤务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n day(s) in all: a duty that stands covers that time, so none is opened.</source>
        <translation>
            <numerusform>%1 起共 %n 天：该时段已有勤务，不再生成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Search by code or name</source>
        <translation>按编号或名称查找</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>The plan has no such records, or the search finds none.</source>
        <translation>计划中没有此类记录，或查找无结果。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Your role in the database may not change the plan; an editor may.</source>
        <translation>您的数据库角色不能修改勤务计划；编辑角色可以。</translation>
    </message>
</context>
<context>
    <name>PlanTableModel</name>
    <message>
        <source>Changed here, not saved yet</source>
        <translation>已在此修改，尚未保存</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What these changes do</source>
        <translation>修改的影响</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to editing</source>
        <translation>返回编辑(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the plan, and what they do in the next 35 days</source>
        <translation>
            <numerusform>%n 处计划修改及其对今后 35 天的影响</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s): nothing can be saved yet</source>
        <translation>
            <numerusform>%n 处问题：暂不能保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the problems first.</source>
        <translation>请先更正问题。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>A click shows where it is.</source>
        <translation>点击即可定位。</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>opened</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>crew</source>
        <translation>班组人员</translation>
    </message>
    <message>
        <source>number of visits</source>
        <translation>应到次数</translation>
    </message>
    <message>
        <source>stops or their order</source>
        <translation>站点或顺序</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>其他条件</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>改变：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 · %n visit(s) · %3</source>
        <translation>
            <numerusform>%1–%2 · 应到 %n · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改后</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong and what would be right</source>
        <translation>问题及正确写法</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>&amp;without end</source>
        <translation>长期有效(&amp;W)</translation>
    </message>
    <message>
        <source>Put a crew on the roster</source>
        <translation>安排班组</translation>
    </message>
    <message>
        <source>&amp;Crew</source>
        <translation>班组(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>巡线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation>班次(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起始日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>截止日(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;ycle, days</source>
        <translation>周期（天）(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Day of the cycle, from 0</source>
        <translation>周期内第几天（从 0 起）(&amp;D)</translation>
    </message>
</context>
<context>
    <name>RosterMonthModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>free</source>
        <translation>无勤务</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Add a turn…</source>
        <translation>添加排班…</translation>
    </message>
    <message>
        <source>End it before the chosen day</source>
        <translation>在所选日期前结束</translation>
    </message>
    <message>
        <source>Roster of the month</source>
        <translation>本月排班</translation>
    </message>
    <message>
        <source>No crews</source>
        <translation>尚无班组</translation>
    </message>
    <message>
        <source>Add crews in the view Crews &amp; people, then put them on the roster here.</source>
        <translation>请先在“班组与人员”中新增班组，再在此排班。</translation>
    </message>
    <message>
        <source>No turns</source>
        <translation>没有排班</translation>
    </message>
    <message>
        <source>Choose a crew above; Add a turn… puts it on the roster.</source>
        <translation>请在上方选择班组；用“添加排班…”安排。</translation>
    </message>
    <message>
        <source>Turns of this crew</source>
        <translation>该班组的排班</translation>
    </message>
    <message>
        <source>Your role in the database may not change the plan; an editor may.</source>
        <translation>您的数据库角色不能修改勤务计划；编辑角色可以。</translation>
    </message>
    <message>
        <source>Turn of %1</source>
        <translation>%1 的排班</translation>
    </message>
    <message>
        <source>End of a turn of %1</source>
        <translation>结束 %1 的排班</translation>
    </message>
</context>
<context>
    <name>StopsModel</name>
    <message>
        <source>Order of stops of %1</source>
        <translation>%1 的站序</translation>
    </message>
    <message>
        <source>Stop of %1</source>
        <translation>%1 的站点</translation>
    </message>
</context>
</TS>
