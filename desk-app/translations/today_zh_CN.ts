<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AcknowledgeDialog</name>
        <message>
            <source>Acknowledge</source>
            <translation>确认</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) that nobody reached</source>
            <translation>
                <numerusform>%n 个应到无人到达</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Comment: what is known of it, or what is done about it</source>
            <translation>说明(&amp;C)：已知情况或处置措施</translation>
        </message>
        <message>
            <source>It is kept with your name and changes no verdict.</source>
            <translation>说明与您的姓名一并留存，不改变判定。</translation>
        </message>
    </context>
    <context>
        <name>Announcement</name>
        <message>
            <source>%1 %2</source>
            <comment>line, number</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source> …</source>
            <translation> 等</translation>
        </message>
        <message>
            <source>Missed: %1 (%2)</source>
            <translation>漏点：%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n checkpoint(s) of %1 missed</source>
            <translation>
                <numerusform>%1：%n 个巡更点漏点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checkpoint(s) of %1 lines missed: %2</source>
            <translation>
                <numerusform>%1 条巡线共 %n 个巡更点漏点：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>No data from %1 (%2): its reader is silent</source>
            <translation>无数据：%1（%2），读卡器未上传</translation>
        </message>
        <message numerus="yes">
            <source>No data from %n checkpoint(s) of %1: readers are silent</source>
            <translation>
                <numerusform>%1：%n 个巡更点无数据，读卡器未上传</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No data from %n checkpoint(s) of %1 lines: readers are silent</source>
            <translation>
                <numerusform>%1 条巡线共 %n 个巡更点无数据，读卡器未上传</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <source>Patrol desk</source>
            <translation>巡更打卡</translation>
        </message>
    </context>
    <context>
        <name>CompletionTile</name>
        <message>
            <source>Completion %1</source>
            <translation>到位率 %1</translation>
        </message>
        <message>
            <source>Completion</source>
            <translation>到位率</translation>
        </message>
        <message>
            <source>Done (on time and late) of what has been judged so far: done and missed. Press to show everything.</source>
            <translation>已完成（准时和迟到）占目前已判定（已完成和漏点）的比例。按下则显示全部。</translation>
        </message>
        <message>
            <source>%1 of %2 visits done</source>
            <translation>应到 %2 次，已完成 %1 次</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message>
            <source>open</source>
            <translation>待确认</translation>
        </message>
    </context>
    <context>
        <name>MissStrip</name>
        <message>
            <source>Ac&amp;knowledge…</source>
            <translation>确认(&amp;K)…</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>查看(&amp;W)</translation>
        </message>
        <message>
            <source>Put awa&amp;y</source>
            <translation>收起(&amp;Y)</translation>
        </message>
    </context>
    <context>
        <name>TodayHead</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>单位(&amp;U)</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>全部单位</translation>
        </message>
        <message>
            <source>waiting for the first answer</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>last known state, %1</source>
            <translation>最后已知状态，%1</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>Tone when a checkpoint is missed</source>
            <translation>漏点提示音</translation>
        </message>
        <message>
            <source>A tone sounds when a checkpoint is missed; press to switch it off</source>
            <translation>出现漏点时响提示音；按下关闭</translation>
        </message>
        <message>
            <source>No tone sounds when a checkpoint is missed; press to switch it on</source>
            <translation>出现漏点时不响提示音；按下打开</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Checkpoints</source>
            <translation>巡更点</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Whole day</source>
            <translation>全天</translation>
        </message>
        <message>
            <source>The duty under way; between duties the last one</source>
            <translation>进行中的勤务；无勤务时为上一班</translation>
        </message>
        <message>
            <source>The worst of the day</source>
            <translation>当日最差状态</translation>
        </message>
        <message>
            <source>Clock-ins</source>
            <translation>实时打卡</translation>
        </message>
        <message>
            <source>No such visit</source>
            <translation>无此类记录</translation>
        </message>
        <message>
            <source>No visit of today has this verdict.</source>
            <translation>今日没有该判定的巡查。</translation>
        </message>
        <message>
            <source>Nothing is missed</source>
            <translation>无漏点</translation>
        </message>
        <message>
            <source>Your login may only look. Who changes plans and excuses (role patrol_editor) may acknowledge.</source>
            <translation>当前登录只能查看。可维护计划和免考的登录（角色 patrol_editor）才能确认。</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Acknowledge %n…</source>
            <translation>
                <numerusform>确认 %n 个(&amp;A)…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Acknowledge all %n open…</source>
            <translation>
                <numerusform>确认全部 %n 个待确认(&amp;A)…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) acknowledged</source>
            <translation>
                <numerusform>已确认 %n 个应到</numerusform>
            </translation>
        </message>
        <message>
            <source>Completion by line</source>
            <translation>各线完成情况</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>列表内容</translation>
        </message>
        <message>
            <source>Waiting for the database</source>
            <translation>正在等待数据库</translation>
        </message>
        <message>
            <source>The day shows as soon as it answers.</source>
            <translation>数据库一有应答即显示当日情况。</translation>
        </message>
        <message>
            <source>There is no plan yet</source>
            <translation>还没有计划</translation>
        </message>
        <message>
            <source>Bring one in on page Plan, or with: patrolctl plan import FOLDER</source>
            <translation>请在“计划”页导入，或执行：patrolctl plan import 文件夹</translation>
        </message>
        <message>
            <source>No line has a duty today</source>
            <translation>今日没有勤务</translation>
        </message>
        <message>
            <source>Shifts, rosters and the calendar of the plan give none for this date. Look on page Plan, dispatch a mobile duty there, or bring in a plan: patrolctl plan import FOLDER</source>
            <translation>按计划的时段、排班和日历，当日没有勤务。请在“计划”页查看或派出机动勤务，也可导入计划：patrolctl plan import 文件夹</translation>
        </message>
        <message>
            <source>No line of this unit has a duty today</source>
            <translation>该单位今日没有勤务</translation>
        </message>
        <message>
            <source>Choose another unit above.</source>
            <translation>请在上方选择其他单位。</translation>
        </message>
        <message>
            <source>%1 overdue now · %2 end soon</source>
            <translation>已超时 %1 · 即将到时 %2</translation>
        </message>
        <message>
            <source>Missed, no data</source>
            <translation>漏点和无数据</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>No visit of today is missed or without data.</source>
            <translation>今日没有漏点，也没有无数据的应到。</translation>
        </message>
    </context>
    <context>
        <name>TodayQuestions</name>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>TodayTables</name>
        <message>
            <source>Lines with their progress</source>
            <translation>各巡线进度</translation>
        </message>
        <message>
            <source>Newest clock-ins</source>
            <translation>最新打卡</translation>
        </message>
        <message>
            <source>No clock-in yet</source>
            <translation>暂无打卡</translation>
        </message>
        <message>
            <source>Each tap shows here within a second.</source>
            <translation>每次打卡一秒内显示在这里。</translation>
        </message>
        <message>
            <source>Overdue now, and what ends within half an hour</source>
            <translation>已超时和半小时内到时的应到</translation>
        </message>
        <message>
            <source>Nothing is pressing</source>
            <translation>没有紧急事项</translation>
        </message>
        <message>
            <source>No window has ended with a checkpoint still due, and none ends within half an hour.</source>
            <translation>没有时段已结束而未到的巡更点，半小时内也没有时段结束。</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>漏点</translation>
        </message>
    </context>
    <context>
        <name>TodayTiles</name>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Show these visits</source>
            <translation>显示这些应到</translation>
        </message>
    </context>
    <context>
        <name>UrgentModel</name>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes left</comment>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>overdue, counts until %1</source>
            <translation>已超时，%1 前仍计入</translation>
        </message>
        <message>
            <source>window ends %1</source>
            <translation>时段 %1 结束</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>巡更点</translation>
        </message>
        <message>
            <source>Crew</source>
            <translation>班组</translation>
        </message>
    </context>
    <context>
        <name>WallNumbers</name>
        <message>
            <source>Completion %1, %2 of %3 visits done</source>
            <translation>完成率 %1，应到 %3 次，已完成 %2 次</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>WallScreen</name>
        <message>
            <source>Wall screen</source>
            <translation>大屏</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>CONNECTION LOST: this is the state of %1, not of now</source>
            <translation>连接中断：以下为 %1 的情况，并非当前情况</translation>
        </message>
    </context>
    <context>
        <name>WallStations</name>
        <message numerus="yes">
            <source>%n missed</source>
            <translation>
                <numerusform>漏点 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WallUrgent</name>
        <message>
            <source>%1 overdue now, %2 missed and not acknowledged</source>
            <translation>已超时 %1，漏点待确认 %2</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Overdue, or ends within the half hour</source>
            <translation>已超时或半小时内到时</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Missed, not acknowledged</source>
            <translation>漏点待确认</translation>
        </message>
    </context>
</TS>
