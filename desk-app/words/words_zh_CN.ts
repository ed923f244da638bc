<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>adjustment_kind</name>
    <message>
        <source>inspection</source>
        <translation>督导检查</translation>
    </message>
    <message>
        <source>merit</source>
        <translation>一案一奖</translation>
    </message>
    <message>
        <source>appeal</source>
        <translation>申诉</translation>
    </message>
</context>
<context>
    <name>checkpoint_kind</name>
    <message>
        <source>ordinary</source>
        <translation>普通点</translation>
    </message>
    <message>
        <source>must reach</source>
        <translation>必到点</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>站巡点</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>clock synchronised</source>
        <translation>时钟已同步</translation>
    </message>
    <message>
        <source>set right by the server</source>
        <translation>按服务器校正</translation>
    </message>
    <message>
        <source>time unsure</source>
        <translation>时间不确定</translation>
    </message>
    <message>
        <source>as downloaded</source>
        <translation>下载所载</translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>kind of person</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>visits owed</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待巡</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>到位率</translation>
    </message>
    <message>
        <source>punctuality</source>
        <translation>准时率</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>dwell</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>staffing</source>
        <translation>配员</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>final score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>line name</source>
        <translation>巡线名称</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>shift name</source>
        <translation>班次名称</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>站序</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>checkpoint name</source>
        <translation>巡更点名称</translation>
    </message>
    <message>
        <source>category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>level</source>
        <translation>管控级别</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>未按顺序</translation>
    </message>
    <message>
        <source>stayed too short</source>
        <translation>停留不足</translation>
    </message>
    <message>
        <source>clock-ins</source>
        <translation>打卡次数</translation>
    </message>
    <message>
        <source>longest gap (minutes)</source>
        <translation>最长间隔（分钟）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>delivered through</source>
        <translation>数据完整至</translation>
    </message>
    <message>
        <source>last heard from</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>not yet delivered</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>clock off by (ms)</source>
        <translation>时钟偏差（毫秒）</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>unit above</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>noted by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>ended by</source>
        <translation>恢复登记人</translation>
    </message>
    <message>
        <source>end noted</source>
        <translation>恢复登记时间</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>column</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>excuse_reason</name>
    <message>
        <source>sent to an incident</source>
        <translation>出警</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>place closed</source>
        <translation>场所关闭</translation>
    </message>
    <message>
        <source>joint operation</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>security duty</source>
        <translation>安保任务</translation>
    </message>
    <message>
        <source>roadworks</source>
        <translation>道路施工</translation>
    </message>
</context>
<context>
    <name>file</name>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>巡区</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>站序</translation>
    </message>
    <message>
        <source>staffing</source>
        <translation>配员</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>crew members</source>
        <translation>班组成员</translation>
    </message>
    <message>
        <source>rosters</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>dispatches</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡与标签</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>grade</name>
    <message>
        <source>excellent</source>
        <translation>优</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>中</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>mode</name>
    <message>
        <source>on foot</source>
        <translation>步巡</translation>
    </message>
    <message>
        <source>by vehicle</source>
        <translation>车巡</translation>
    </message>
    <message>
        <source>by motorcycle</source>
        <translation>摩托巡</translation>
    </message>
    <message>
        <source>at a post</source>
        <translation>值守</translation>
    </message>
</context>
<context>
    <name>outage_reason</name>
    <message>
        <source>its chip did not answer</source>
        <translation>读卡芯片无应答</translation>
    </message>
    <message>
        <source>entries it read are lost</source>
        <translation>所读记录丢失</translation>
    </message>
    <message>
        <source>under repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>battery flat</source>
        <translation>电量耗尽</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>part</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Excuses</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Outages of readers</source>
        <translation>读卡器停用</translation>
    </message>
</context>
<context>
    <name>patrolctl</name>
    <message>
        <source>only this unit and those below it</source>
        <translation>只看此单位及其下属单位</translation>
    </message>
    <message>
        <source>judge by this instant instead of now</source>
        <translation>按此时刻判定，而不是现在</translation>
    </message>
    <message>
        <source>what was owed and what became of it, as CSV</source>
        <translation>应到及其判定（CSV）</translation>
    </message>
    <message>
        <source>first date</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>last date</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>the month&apos;s scores, as CSV</source>
        <translation>当月得分（CSV）</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>whose scores</source>
        <translation>考核对象</translation>
    </message>
    <message>
        <source>how the readers are, as CSV</source>
        <translation>读卡器状况（CSV）</translation>
    </message>
    <message>
        <source>“%1” is not a date; write a day that exists as YYYY-MM-DD, for example 2026-11-22</source>
        <translation>“%1”不是日期；请写存在的日子，格式为 YYYY-MM-DD，例如 2026-11-22</translation>
    </message>
    <message>
        <source>“%1” is not a month; write it as YYYY-MM, for example 2026-11</source>
        <translation>“%1”不是月份；格式为 YYYY-MM，例如 2026-11</translation>
    </message>
    <message>
        <source>“%1” is not an instant; write date, time and offset, for example 2026-11-22T13:14:32+08:00 or 2026-11-22T05:14:32Z</source>
        <translation>“%1”不是时刻；请写日期、时间和时差，例如 2026-11-22T13:14:32+08:00 或 2026-11-22T05:14:32Z</translation>
    </message>
    <message>
        <source>“%1” is not a number; write digits only, for example 17</source>
        <translation>“%1”不是编号；只写数字，例如 17</translation>
    </message>
    <message>
        <source>what readers have seen</source>
        <translation>读卡器读到的打卡</translation>
    </message>
    <message>
        <source>every entry that a reader read, as CSV</source>
        <translation>读卡器读到的每一条（CSV）</translation>
    </message>
    <message>
        <source>first instant</source>
        <translation>起始时刻</translation>
    </message>
    <message>
        <source>the instant before which it ends</source>
        <translation>截止时刻（不含）</translation>
    </message>
    <message>
        <source>where the database is, for example &quot;service=patrol&quot; (without it: the PG* variables)</source>
        <translation>数据库在哪里，例如 &quot;service=patrol&quot;（不写则用 PG* 变量）</translation>
    </message>
    <message>
        <source>ask for an excuse; prints its number</source>
        <translation>申请免考；输出其编号</translation>
    </message>
    <message>
        <source>the line that is excused</source>
        <translation>免考的巡线</translation>
    </message>
    <message>
        <source>or the checkpoint that is excused</source>
        <translation>或免考的巡更点</translation>
    </message>
    <message>
        <source>the instant from which it holds</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>the instant at which it ends</source>
        <translation>到何时止</translation>
    </message>
    <message>
        <source>dispatch, weather, closed, operation, other</source>
        <translation>dispatch 出警、weather 天气、closed 场所关闭、operation 专项行动、other 其他</translation>
    </message>
    <message>
        <source>what it refers to, for example the number of the incident</source>
        <translation>依据，例如警情编号</translation>
    </message>
    <message>
        <source>badge of who asks</source>
        <translation>申请人的警号</translation>
    </message>
    <message>
        <source>approve an excuse that another person asked for</source>
        <translation>批准他人申请的免考</translation>
    </message>
    <message>
        <source>the number that excuse add printed</source>
        <translation>excuse add 输出的编号</translation>
    </message>
    <message>
        <source>badge of who approves</source>
        <translation>批准人的警号</translation>
    </message>
    <message>
        <source>write down what is owed</source>
        <translation>写下应做的勤务</translation>
    </message>
    <message>
        <source>open the duties of these dates; prints opened,kept,removed</source>
        <translation>开出这些日期的勤务；输出 opened,kept,removed</translation>
    </message>
    <message>
        <source>ask for excuses and approve them</source>
        <translation>申请和批准免考</translation>
    </message>
    <message>
        <source>no database: %1</source>
        <translation>没有数据库：%1</translation>
    </message>
    <message>
        <source>the database answered with error %1: %2</source>
        <translation>数据库报错 %1：%2</translation>
    </message>
    <message>
        <source>The desk without a window: plans, duties, clock-ins, verdicts, scores and sheets.</source>
        <translation>没有窗口的值班台：计划、勤务、打卡、判定、得分和考核表。</translation>
    </message>
    <message>
        <source>The database is that of the PG* variables or of --database.
Ends with 0 done, 1 data refused, 2 usage, 3 no database.</source>
        <translation>数据库由 PG* 变量或 --database 指定。
退出码：0 完成，1 数据被拒绝，2 用法错误，3 没有数据库。</translation>
    </message>
    <message>
        <source>bring a plan in and out: a folder of CSV files</source>
        <translation>导入和导出勤务计划（一个文件夹的 CSV 文件）</translation>
    </message>
    <message>
        <source>the folder with units.csv, people.csv and so on</source>
        <translation>存放 units.csv、people.csv 等文件的文件夹</translation>
    </message>
    <message>
        <source>name every problem of a plan; change nothing</source>
        <translation>指出计划的所有问题；不作改动</translation>
    </message>
    <message>
        <source>import a plan without problems, and open its duties; prints file,added,changed,removed</source>
        <translation>导入没有问题的计划并开出勤务；输出 file,added,changed,removed</translation>
    </message>
    <message>
        <source>write the plan to a folder that is absent, empty, or holds an older export</source>
        <translation>把计划写入文件夹；该文件夹须不存在、为空，或只含先前的导出</translation>
    </message>
    <message>
        <source>the unit whose sheet it is</source>
        <translation>考核表所属的单位</translation>
    </message>
    <message>
        <source>issue a unit&apos;s month, and take it out again</source>
        <translation>签发和导出单位的月度考核表</translation>
    </message>
    <message>
        <source>issue the sheet: from then on it is unchangeable; prints revision,code</source>
        <translation>签发考核表，此后不可更改；输出 revision,code</translation>
    </message>
    <message>
        <source>the issued sheets, as CSV</source>
        <translation>已签发的考核表（CSV）</translation>
    </message>
    <message>
        <source>write an issued sheet to a file</source>
        <translation>把已签发的考核表写入文件</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写的文件</translation>
    </message>
    <message>
        <source>compute every issued sheet&apos;s digest again and compare, as CSV; 1 when one differs</source>
        <translation>重新计算每张已签发考核表的摘要并比对（CSV）；有不符时退出码为 1</translation>
    </message>
    <message>
        <source>say what the command does and takes</source>
        <translation>说明命令的作用和用法</translation>
    </message>
    <message>
        <source>say which release this is</source>
        <translation>说明这是哪个版本</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必需）</translation>
    </message>
    <message>
        <source>there is no folder “%1”</source>
        <translation>没有文件夹“%1”</translation>
    </message>
    <message>
        <source>there is no file “%1”</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>it lies before --from %1; give the earlier date first</source>
        <translation>早于 --from %1；请把较早的日期写在前面</translation>
    </message>
    <message>
        <source>give it, or %1</source>
        <translation>请给出它，或 %1</translation>
    </message>
    <message>
        <source>give it or %1, not both</source>
        <translation>只能给出它或 %1 中的一个</translation>
    </message>
    <message>
        <source>“%1” is none of %2</source>
        <translation>“%1”不在 %2 之中</translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>this login of the database may not do that (%1); log in as one that may</source>
        <translation>此数据库登录无权这样做（%1）；请用有权的账号登录</translation>
    </message>
    <message>
        <source>there is no option “%1”</source>
        <translation>没有选项“%1”</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; leave it out</source>
        <translation>“%1”是多余的参数；请去掉</translation>
    </message>
    <message>
        <source>%1 is missing; give it</source>
        <translation>缺少 %1；请给出</translation>
    </message>
    <message>
        <source>a command is missing; give one of %1</source>
        <translation>缺少命令；请给出其中之一：%1</translation>
    </message>
    <message>
        <source>%1 is given more than once; give it once</source>
        <translation>%1 给出了不止一次；只给一次</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source> (%1 --help says what it takes)</source>
        <translation>（用法见 %1 --help）</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder; name the folder it lies in</source>
        <translation>“%1”是文件，不是文件夹；请给出它所在的文件夹</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file; name a file in it</source>
        <translation>“%1”是文件夹，不是文件；请给出其中的一个文件</translation>
    </message>
    <message>
        <source>it lies before --from %1; give the earlier instant first</source>
        <translation>早于 --from %1；请把较早的时刻写在前面</translation>
    </message>
    <message>
        <source>“%1” cannot be written; see to the rights and the space of its folder</source>
        <translation>无法写入“%1”；请检查其文件夹的权限和剩余空间</translation>
    </message>
    <message>
        <source>there is no folder “%1”; make it, or name another</source>
        <translation>没有文件夹“%1”；请先建立，或另给一个</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file; name another</source>
        <translation>“%1”不是普通文件；请另给一个</translation>
    </message>
    <message>
        <source>xlsx: the whole sheet, printable; pdf: the same with charts, to be signed; csv: its people</source>
        <translation>xlsx：整张考核表，可打印；pdf：整张考核表并附图表，供签字；csv：人员部分</translation>
    </message>
    <message>
        <source>this revision instead of the newest</source>
        <translation>导出第 N 次修订，而不是最新的</translation>
    </message>
    <message>
        <source>issue the next revision of an issued sheet, with what has changed as corrections; prints revision,code</source>
        <translation>对已签发的考核表签发下一次修订，变动列为更正；输出 revision,code</translation>
    </message>
    <message>
        <source>this machine has no type that shows Chinese; install the package fonts-noto-cjk</source>
        <translation>本机没有能显示中文的字体；请安装 fonts-noto-cjk 软件包</translation>
    </message>
    <message>
        <source>“%1” is not a number of points; write digits and at most two decimals, for example -2.5</source>
        <translation>“%1”不是分值；请写数字，至多两位小数，例如 -2.5</translation>
    </message>
    <message>
        <source>“%1” is no rule and its number; write it as punctuality=20</source>
        <translation>“%1”不是“规则=数值”的写法；例如 punctuality=20</translation>
    </message>
    <message>
        <source>which numbers of a subject were shown when, and to whom, as CSV</source>
        <translation>某一对象的成绩何时以何数值示于何人，以 CSV 输出</translation>
    </message>
    <message>
        <source>what the subject is</source>
        <translation>对象的类别</translation>
    </message>
    <message>
        <source>badge of the person, or code of the line or unit</source>
        <translation>人员的编号，或巡线、单位的代码</translation>
    </message>
    <message>
        <source>who was shown scores when, as CSV</source>
        <translation>何人何时查看过成绩，以 CSV 输出</translation>
    </message>
    <message>
        <source>ask for points beside a score; prints the number</source>
        <translation>申请加减分；输出其序号</translation>
    </message>
    <message>
        <source>what it comes of</source>
        <translation>加减分的由来</translation>
    </message>
    <message>
        <source>points to add, or with a minus to take off</source>
        <translation>加的分值，扣分写负数</translation>
    </message>
    <message>
        <source>why, as people read it on the sheet</source>
        <translation>理由，照原样列于考核表</translation>
    </message>
    <message>
        <source>points beside a score: inspections, merits and answered appeals</source>
        <translation>加减分：督导检查、一案一奖、申诉</translation>
    </message>
    <message>
        <source>approve an adjustment that another person asked for</source>
        <translation>批准他人申请的加减分</translation>
    </message>
    <message>
        <source>the number that adjustment add printed</source>
        <translation>adjustment add 输出的序号</translation>
    </message>
    <message>
        <source>the month&apos;s adjustments, approved or not, as CSV</source>
        <translation>当月的加减分，含未批准的，以 CSV 输出</translation>
    </message>
    <message>
        <source>the numbers that months are scored by</source>
        <translation>按月考核所依据的规则</translation>
    </message>
    <message>
        <source>every rule set there is or was, as CSV</source>
        <translation>现行和以往的全部考核规则，以 CSV 输出</translation>
    </message>
    <message>
        <source>set the rules of the months from a date on; what is not named stays as it was</source>
        <translation>设定自某日起各月的考核规则；未列出的项保持不变</translation>
    </message>
    <message>
        <source>first date they are valid on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>a rule and its number, named as rules list does; or several</source>
        <translation>规则及其数值，名称同 rules list 的列名；可写多项</translation>
    </message>
    <message>
        <source>badge of who sets them</source>
        <translation>设定人的编号</translation>
    </message>
    <message>
        <source>note that a reader is out of service, which costs nobody a point; prints the outage&apos;s number</source>
        <translation>登记读卡器停用，期间不扣任何人的分；输出其序号</translation>
    </message>
    <message>
        <source>code of the reader</source>
        <translation>读卡器代码</translation>
    </message>
    <message>
        <source>the instant since which it is (without it: now)</source>
        <translation>自何时起（不写：现在）</translation>
    </message>
    <message>
        <source>the instant at which it ends (without it: until reader back)</source>
        <translation>至何时止（不写：直到 reader back）</translation>
    </message>
    <message>
        <source>repair, lost, flat, moved, other</source>
        <translation>repair 维修、lost 遗失、flat 没电、moved 移位、other 其他</translation>
    </message>
    <message>
        <source>badge of who notes it</source>
        <translation>登记人的编号</translation>
    </message>
    <message>
        <source>note that the reader of an outage is in service again</source>
        <translation>登记停用的读卡器恢复使用</translation>
    </message>
    <message>
        <source>the number that reader out printed</source>
        <translation>reader out 输出的序号</translation>
    </message>
    <message>
        <source>when readers were out of service, as CSV</source>
        <translation>读卡器的停用时段，以 CSV 输出</translation>
    </message>
    <message>
        <source>the periods to count in</source>
        <translation>按何种周期统计</translation>
    </message>
    <message>
        <source>with the period before, or the same a year before</source>
        <translation>与上一周期（previous）或上年同期（year）比较</translation>
    </message>
    <message>
        <source>how long each checkpoint was left alone, the most neglected first, as CSV</source>
        <translation>各巡更点无人到达的间隔，最久者在前，以 CSV 输出</translation>
    </message>
    <message>
        <source>what was done, what was covered, what was left alone</source>
        <translation>统计：巡逻量、覆盖情况、空当</translation>
    </message>
    <message>
        <source>person-times, vehicle-times, hours and lines walked per period, as CSV</source>
        <translation>各周期的人次、车次、时长和巡线数，以 CSV 输出</translation>
    </message>
    <message>
        <source>whose activity</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>how well places were covered per period, as CSV</source>
        <translation>各周期巡更点的覆盖情况，以 CSV 输出</translation>
    </message>
    <message>
        <source>how places are grouped</source>
        <translation>巡更点的分组方式</translation>
    </message>
    <message>
        <source>the reader&apos;s clock was not synchronised, so visits that nobody reached stay without data; if you know until when it was in use, import again with --complete-through</source>
        <translation>读卡器的时钟未同步，无人到达的巡更仍记为无数据；如果知道它使用到何时，请加 --complete-through 再导入一次</translation>
    </message>
    <message>
        <source>take in the download of a patrol wand, or the bundle of a reader that is offline; prints new,known</source>
        <translation>导入巡更棒的下载数据，或离线读卡器导出的数据包；输出 new,known</translation>
    </message>
    <message>
        <source>the download, as CSV with the columns at and uid, or what reader-agent export wrote</source>
        <translation>下载数据（含 at、uid 两列的 CSV），或 reader-agent export 写出的数据包</translation>
    </message>
    <message>
        <source>code of the wand, as in readers.csv; a bundle names its own</source>
        <translation>巡更棒的编号，见 readers.csv；数据包自带编号，可不填</translation>
    </message>
    <message>
        <source>the instant up to which the download is complete; a bundle says its own, unless its reader&apos;s clock was not synchronised</source>
        <translation>数据完整截至的时刻；数据包自带此时刻，除非其读卡器的时钟未同步</translation>
    </message>
    <message>
        <source>take the key with which a reader signs, as reader-agent enroll printed it; an earlier key of the reader is revoked</source>
        <translation>登记读卡器签名用的密钥（由 reader-agent enroll 打印）；该读卡器原有的密钥随即作废</translation>
    </message>
    <message>
        <source>the reader&apos;s public key, 64 hexadecimal digits</source>
        <translation>读卡器的公钥，64 位十六进制数字</translation>
    </message>
    <message>
        <source>badge of who saw the key on the reader itself</source>
        <translation>在读卡器上亲眼核对过密钥的人员编号</translation>
    </message>
    <message>
        <source>the keys of readers, as CSV</source>
        <translation>各读卡器的密钥，输出 CSV</translation>
    </message>
    <message>
        <source>what cards of a unit must prove</source>
        <translation>单位的卡须通过何种认证</translation>
    </message>
    <message>
        <source>say what the cards that a unit&apos;s readers read must prove at the least; readers hear of it with their next push</source>
        <translation>规定本单位读卡器所读的卡至少须通过何种认证；读卡器在下一次上传时得知</translation>
    </message>
    <message>
        <source>the unit, with those below it that have no demand of their own</source>
        <translation>单位；下级单位没有另行规定的一并适用</translation>
    </message>
    <message>
        <source>uid: nothing but a number; sun: a signed message with a counter; mutual: a key; none: what the unit above demands</source>
        <translation>uid：只看卡号；sun：带计数的签名信息；mutual：双向密钥认证；none：按上级单位的规定</translation>
    </message>
    <message>
        <source>badge of who demands it</source>
        <translation>作出规定的人员编号</translation>
    </message>
    <message>
        <source>what is demanded where, as CSV</source>
        <translation>各单位的规定，输出 CSV</translation>
    </message>
    <message>
        <source>enroll a reader, take it out of service, and back into it</source>
        <translation>登记读卡器密钥，停用和恢复读卡器</translation>
    </message>
</context>
<context>
    <name>person_kind</name>
    <message>
        <source>officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>保安员</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>municipal</source>
        <translation>城管市政</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>the file is missing, and a plan needs it; add it with the columns {expected}</source>
        <translation>缺少此文件，勤务计划必须有它；请添加，列为 {expected}</translation>
    </message>
    <message>
        <source>the file is empty; its first line names the columns: {expected}</source>
        <translation>文件为空；首行应写列名：{expected}</translation>
    </message>
    <message>
        <source>the file has a header but no records; a plan needs at least one, with the columns {expected}</source>
        <translation>文件只有表头没有记录；至少应有一条，列为 {expected}</translation>
    </message>
    <message>
        <source>there is no column “{found}”; the columns are {expected}</source>
        <translation>没有“{found}”这一列；可用的列：{expected}</translation>
    </message>
    <message>
        <source>the column “{found}” stands already at place {expected}; keep one of them</source>
        <translation>“{found}”列已在第 {expected} 列出现；只保留一列</translation>
    </message>
    <message>
        <source>the column “{expected}” is missing from the header; add it</source>
        <translation>表头缺少“{expected}”列；请添加</translation>
    </message>
    <message>
        <source>a value is required here {expected}</source>
        <translation>此处必须填写 {expected}</translation>
    </message>
    <message>
        <source>“{found}” is too long; {expected} characters are the most</source>
        <translation>“{found}”太长；最多 {expected} 个字符</translation>
    </message>
    <message>
        <source>“{found}” holds a control character; remove it</source>
        <translation>“{found}”含有控制字符；请删除</translation>
    </message>
    <message>
        <source>“{found}” is not a code: write 1 to 64 characters without blanks and without the sign |</source>
        <translation>“{found}”不是有效代码：应为 1 至 64 个字符，不含空白和竖线 |</translation>
    </message>
    <message>
        <source>“{found}” is not a date that exists; write it as {expected}</source>
        <translation>“{found}”不是存在的日期；请写成 {expected}</translation>
    </message>
    <message>
        <source>“{found}” is not a time of day; write it as {expected}, 00:00 to 23:59</source>
        <translation>“{found}”不是有效时刻；请写成 {expected}（00:00 至 23:59）</translation>
    </message>
    <message>
        <source>“{found}” is not a whole number in {expected}</source>
        <translation>“{found}”不是 {expected} 范围内的整数</translation>
    </message>
    <message>
        <source>“{found}” is not a number in {expected}, written with a decimal point</source>
        <translation>“{found}”不是 {expected} 范围内的数（小数点用“.”）</translation>
    </message>
    <message>
        <source>“{found}” is neither yes nor no</source>
        <translation>“{found}”应为 yes 或 no</translation>
    </message>
    <message>
        <source>“{found}” are not weekdays; write the digits 1 (Monday) to 7 (Sunday), each at most once, such as 12345</source>
        <translation>“{found}”不是星期；请写数字 1（周一）至 7（周日），每个至多一次，例如 12345</translation>
    </message>
    <message>
        <source>“{found}” is not a list of codes, each once, separated by |</source>
        <translation>“{found}”不是代码列表；各项用竖线 | 分隔，不得重复</translation>
    </message>
    <message>
        <source>“{found}” is not a UID; write 4 to 10 bytes as upper-case hexadecimal digits, such as 04A1B2C3</source>
        <translation>“{found}”不是卡号；请写 4 至 10 字节的大写十六进制，例如 04A1B2C3</translation>
    </message>
    <message>
        <source>“{found}” is not the name of a time zone; write it as IANA does, such as Asia/Shanghai</source>
        <translation>“{found}”不是时区名；请按 IANA 名称书写，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>“{found}” is not known here; write one of {expected}</source>
        <translation>此处不认识“{found}”；请写 {expected} 之一</translation>
    </message>
    <message>
        <source>“{found}” is not in {expected}; add it there, or correct it here</source>
        <translation>{expected} 中没有“{found}”；请在那里添加，或在此更正</translation>
    </message>
    <message>
        <source>“{found}” stands already on line {expected}; each may stand only once</source>
        <translation>“{found}”已在第 {expected} 行出现；只能出现一次</translation>
    </message>
    <message>
        <source>the checkpoint “{found}” stands already on this line (巡线) at line {expected} of the file; a line passes it once</source>
        <translation>巡更点“{found}”在本巡线已于文件第 {expected} 行出现；同一巡线只能有一次</translation>
    </message>
    <message>
        <source>{found} is before the beginning, {expected}; end on that date or later</source>
        <translation>{found} 早于起始日 {expected}；结束日不得早于起始日</translation>
    </message>
    <message>
        <source>these units lie below each other: {found}; give one of them another parent, or none at the top</source>
        <translation>单位上下级成环：{found}；请更改其中一个的上级，最高级不填</translation>
    </message>
    <message>
        <source>one coordinate is given and this one is not; give both lon and lat, or neither</source>
        <translation>只填了一个坐标；lon 和 lat 应都填或都不填</translation>
    </message>
    <message>
        <source>the dwell of {found} minutes is longer than the gap between rounds; at most {expected}</source>
        <translation>停留 {found} 分钟超过轮次间隔；至多 {expected}</translation>
    </message>
    <message>
        <source>a fixed shift needs its start; write it as {expected}</source>
        <translation>固定班次必须有开始时刻；请写成 {expected}</translation>
    </message>
    <message>
        <source>{found} rounds need a gap between them; give min_gap_minutes, {expected}</source>
        <translation>{found} 个轮次之间必须有间隔；请填写 min_gap_minutes，{expected}</translation>
    </message>
    <message>
        <source>the cycle day {found} lies outside its cycle; it counts {expected}</source>
        <translation>周期日 {found} 超出周期；应为 {expected}</translation>
    </message>
    <message>
        <source>neither this dispatch nor its mobile shift gives a start; write it here as {expected}</source>
        <translation>此派遣与其机动班次都没有开始时刻；请在此写成 {expected}</translation>
    </message>
    <message>
        <source>the UID {found} stands for another subject in the same period, on line {expected}; end one before the other begins</source>
        <translation>卡号 {found} 在同一时期已代表另一对象（第 {expected} 行）；请让一个先结束再开始另一个</translation>
    </message>
    <message>
        <source>the UID {found} stands for the same subject in the same period already on line {expected}; keep one</source>
        <translation>卡号 {found} 在同一时期已登记同一对象（第 {expected} 行）；只保留一条</translation>
    </message>
    <message>
        <source>a fixed reader hangs at a checkpoint; name one of {expected}</source>
        <translation>固定读卡器必须有巡更点；请填写 {expected} 中的一个</translation>
    </message>
    <message>
        <source>a handheld reader has no checkpoint, but “{found}” is given; leave it empty, or make the reader fixed</source>
        <translation>手持读卡器没有固定巡更点，却填了“{found}”；请留空，或改为 fixed</translation>
    </message>
    <message>
        <source>this reader has read cards as {expected}, and what it read keeps its meaning; give the device that is “{found}” a code of its own</source>
        <translation>此读卡器已作为 {expected} 读过卡，其记录的含义不变；请给现为“{found}”的设备另编代码</translation>
    </message>
    <message>
        <source>this reader has read cards at its checkpoint since {expected}, and what it read keeps its place; begin on that date or before, not on {found}</source>
        <translation>此读卡器自 {expected} 起已在该巡更点读过卡，记录的地点不变；开始日期不得晚于该日，不能是 {found}</translation>
    </message>
    <message>
        <source>this reader has read cards at its checkpoint through {expected}, and what it read keeps its place; end on that date or later, not on {found}</source>
        <translation>此读卡器在该巡更点读卡直至 {expected}，记录的地点不变；结束日期不得早于该日，不能是 {found}</translation>
    </message>
    <message>
        <source>the window {found} overlaps {expected}; on one line one ends before the next begins</source>
        <translation>时段 {found} 与 {expected} 重叠；同一巡线上一个结束后下一个才能开始</translation>
    </message>
    <message>
        <source>somebody else has changed this record: it was “{found}” and is now “{expected}”; look at it, and edit it anew</source>
        <translation>此记录已被他人改动：原为“{found}”，现为“{expected}”；请核对后重新编辑</translation>
    </message>
    <message>
        <source>a plan has no such file; rename or remove it; the files of a plan are {expected}</source>
        <translation>勤务计划没有这个文件；请改名或移走；计划的文件有：{expected}</translation>
    </message>
    <message>
        <source>the file cannot be read: {found}; see to its rights and its disk</source>
        <translation>文件读不出来：{found}；请检查权限和磁盘</translation>
    </message>
    <message>
        <source>the file has {found} bytes; {expected} is the most</source>
        <translation>文件有 {found} 字节；最多 {expected} 字节</translation>
    </message>
    <message>
        <source>the record that begins here has {found} bytes; {expected} is the most</source>
        <translation>从此行开始的记录有 {found} 字节；最多 {expected} 字节</translation>
    </message>
    <message>
        <source>a quotation mark opens in this record and is never closed; close it, or double it where it is part of the text</source>
        <translation>此记录中的引号没有闭合；请补上右引号，若引号是正文的一部分请写成两个</translation>
    </message>
    <message>
        <source>a quotation mark stands inside “{found}”; put quotation marks around the whole cell, and double each one inside it</source>
        <translation>“{found}”中间有引号；请用引号括住整个单元格，其中的引号写成两个</translation>
    </message>
    <message>
        <source>lines of this file end with a carriage return alone, as old Macintosh programs write them; save it with line ends of Windows or Unix</source>
        <translation>此文件的行尾只有回车符（旧 Macintosh 程序的写法）；请以 Windows 或 Unix 换行格式另存</translation>
    </message>
    <message>
        <source>the bytes {found} are neither UTF-8 nor GB18030 text; save the file as UTF-8</source>
        <translation>字节 {found} 既不是 UTF-8 也不是 GB18030 文字；请将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>this line is {found} and the rest of the file is {expected}; save the whole file in one encoding</source>
        <translation>此行是 {found}，而文件其余部分是 {expected}；请将整个文件存为同一种编码</translation>
    </message>
    <message>
        <source>the record has {found} fields and the header {expected}; from here on they are missing</source>
        <translation>此记录有 {found} 个字段，表头有 {expected} 个；从这里起缺少字段</translation>
    </message>
    <message>
        <source>the record has {found} fields and the header {expected}; put quotation marks around a text that contains a comma</source>
        <translation>此记录有 {found} 个字段，表头只有 {expected} 个；含逗号的文字请加引号</translation>
    </message>
    <message>
        <source>the record cannot be read: {found}</source>
        <translation>此记录无法读取：{found}</translation>
    </message>
    <message>
        <source>“{found}” is not an instant; write it as {expected}</source>
        <translation>“{found}”不是时刻；请写成 {expected}</translation>
    </message>
    <message>
        <source>&quot;{found}&quot; is yet to come; a download holds only what was read: write an instant not later than {expected}</source>
        <translation>“{found}”尚未到来；下载文件只含已读到的记录，时间不得晚于 {expected}</translation>
    </message>
    <message>
        <source>this is no bundle that reader-agent export wrote: its first line would be {expected}</source>
        <translation>这不是 reader-agent export 写出的数据包：首行应为 {expected}</translation>
    </message>
    <message>
        <source>“{found}” stands where “{expected}” belongs; export the journal again</source>
        <translation>此处应为“{expected}”，而不是“{found}”；请重新导出日志</translation>
    </message>
    <message>
        <source>“{found}” is no entry of a journal; export the journal again</source>
        <translation>“{found}”不是日志记录；请重新导出日志</translation>
    </message>
    <message>
        <source>entry {found} stands where entry {expected} belongs: entries were taken out or put in; export the journal again, and keep this file as evidence</source>
        <translation>此处应为第 {expected} 条，却是第 {found} 条：记录被删去或添入；请重新导出日志，并保留本文件作为证据</translation>
    </message>
    <message>
        <source>entry {found} does not give its digest: it was altered after it was read; export the journal again, and keep this file as evidence</source>
        <translation>第 {found} 条与其摘要不符：记录在读出之后被改动；请重新导出日志，并保留本文件作为证据</translation>
    </message>
    <message>
        <source>the head names entry {found}, and the last entry is {expected}; export the journal again, and keep this file as evidence</source>
        <translation>首部摘要写的是第 {found} 条，而最后一条是第 {expected} 条；请重新导出日志，并保留本文件作为证据</translation>
    </message>
    <message>
        <source>the signature is not that of the key {expected} over what stands above it; export the journal again, and keep this file as evidence</source>
        <translation>签名不是密钥 {expected} 对以上内容所签；请重新导出日志，并保留本文件作为证据</translation>
    </message>
    <message>
        <source>the file ends before its signature; copy it again, or export again</source>
        <translation>文件在签名之前就结束了；请重新拷贝，或重新导出</translation>
    </message>
    <message>
        <source>something stands behind the signature; export the journal again</source>
        <translation>签名之后还有内容；请重新导出日志</translation>
    </message>
    <message>
        <source>the bundle has no entries; there is nothing to take in</source>
        <translation>数据包中没有记录，无可导入</translation>
    </message>
    <message>
        <source>the reader has no key, so anybody could have written this; run {expected} on its host, and export again</source>
        <translation>读卡器没有密钥，任何人都可能写出这个文件；请在其主机上运行 {expected}，再重新导出</translation>
    </message>
    <message>
        <source>the bundle is of reader {found}, not of {expected}; name the reader that it is of, or leave --reader out</source>
        <translation>数据包属于读卡器 {found}，不属于 {expected}；请写明所属读卡器，或省略 --reader</translation>
    </message>
</context>
<context>
    <name>reader_kind</name>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>手持</translation>
    </message>
</context>
<context>
    <name>reader_state</name>
    <message>
        <source>listening</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>agent runs, reader does not answer</source>
        <translation>程序在运行，读卡器无应答</translation>
    </message>
    <message>
        <source>not heard from</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>never heard from</source>
        <translation>从未联系</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>within the window</source>
        <translation>在时段内</translation>
    </message>
    <message>
        <source>{minutes} min after the end</source>
        <translation>超过结束时间 {minutes} 分钟</translation>
    </message>
    <message>
        <source>excuse no. {number}</source>
        <translation>免考第 {number} 号</translation>
    </message>
    <message>
        <source>accepted until {at}</source>
        <translation>{at} 前可打卡</translation>
    </message>
    <message>
        <source>reader {reader} has delivered nothing since {since}</source>
        <translation>读卡器 {reader} 自 {since} 起无数据</translation>
    </message>
    <message>
        <source>reader {reader} has never delivered</source>
        <translation>读卡器 {reader} 从未上传</translation>
    </message>
    <message>
        <source>reader {reader} was out of service from {since} until {until}</source>
        <translation>读卡器 {reader} 停用，自 {since} 至 {until}</translation>
    </message>
    <message>
        <source>no reader listens here</source>
        <translation>此处没有读卡器</translation>
    </message>
    <message>
        <source>nobody came</source>
        <translation>无人打卡</translation>
    </message>
    <message>
        <source>{badge} clocked in at {at}, but is not on this crew</source>
        <translation>{badge} 于 {at} 打卡，但不在本班组</translation>
    </message>
    <message>
        <source>{badge} clocked in at {at}, but is not of this unit</source>
        <translation>{badge} 于 {at} 打卡，但不属于本单位</translation>
    </message>
    <message>
        <source>unknown card {uid} was read at {at}</source>
        <translation>{at} 读到未登记的卡 {uid}</translation>
    </message>
    <message>
        <source>card {uid} was read at {at}, but did not prove itself</source>
        <translation>{at} 读到卡 {uid}，但未通过认证</translation>
    </message>
    <message>
        <source>reader {reader} was here at {at}, but nobody knows who carried it</source>
        <translation>读卡器 {reader} 于 {at} 到过此处，但不知由谁携带</translation>
    </message>
    <message>
        <source>{badge} clocked in at {at}, outside the window</source>
        <translation>{badge} 于 {at} 打卡，不在时段内</translation>
    </message>
    <message>
        <source>the last clock-in, at {at}, was too soon after the round before</source>
        <translation>末次打卡 {at} 距上一轮间隔不足</translation>
    </message>
    <message>
        <source>{name} ({badge})</source>
        <translation>{name}（{badge}）</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>{uid} is not a UID: write 4 to 10 bytes as upper-case hexadecimal digits</source>
        <translation>{uid} 不是卡号；须为 4 至 10 字节的大写十六进制数</translation>
    </message>
    <message>
        <source>a card stands for a person, a checkpoint, an event or a vehicle</source>
        <translation>卡只能代表人员、巡更点、事件或车辆</translation>
    </message>
    <message>
        <source>a card stands for something from a day on</source>
        <translation>卡的启用须为一个确定的日期</translation>
    </message>
    <message>
        <source>there is no {subject} of that kind in the plan</source>
        <translation>计划中没有这一类的 {subject}</translation>
    </message>
    <message>
        <source>card {uid} stands for {subject} already; end it in the plan first</source>
        <translation>卡 {uid} 已登记给 {subject}；请先在计划中停用</translation>
    </message>
    <message>
        <source>a sign is decided as explained, not explained, or to be watched</source>
        <translation>疑点的处理只能是有合理解释、未能解释或继续关注</translation>
    </message>
    <message>
        <source>a decision on a sign says why, in 1 to 1,000 characters</source>
        <translation>处理疑点须说明理由，1 至 1000 个字符</translation>
    </message>
    <message>
        <source>there is no such sign any more; look at the list again</source>
        <translation>该疑点已不存在，请刷新列表</translation>
    </message>
    <message>
        <source>the sign is about {badge}; another person must decide it</source>
        <translation>该疑点涉及 {badge}，须由他人处理</translation>
    </message>
    <message>
        <source>there is no unit {unit}</source>
        <translation>没有单位 {unit}</translation>
    </message>
    <message>
        <source>there is no line {line}</source>
        <translation>没有巡线 {line}</translation>
    </message>
    <message>
        <source>there is no checkpoint {checkpoint}</source>
        <translation>没有巡更点 {checkpoint}</translation>
    </message>
    <message>
        <source>there is no person with badge {badge}</source>
        <translation>没有编号为 {badge} 的人员</translation>
    </message>
    <message>
        <source>scores are of people, lines or units, not of {of}</source>
        <translation>考核对象只能是人员、巡线或单位，不能是 {of}</translation>
    </message>
    <message>
        <source>a sheet has no part {part}</source>
        <translation>考核表没有 {part} 部分</translation>
    </message>
    <message>
        <source>there is no period {period}</source>
        <translation>没有 {period} 这种统计周期</translation>
    </message>
    <message>
        <source>coverage is by level, category, kind, unit, zone or line, not by {by}</source>
        <translation>覆盖统计只能按等级、类别、性质、单位、巡区或巡线分组，不能按 {by} 分组</translation>
    </message>
    <message>
        <source>a period is compared with the previous one or with that of the year before, not with {with}</source>
        <translation>统计周期只能与上一周期（环比）或上年同期（同比）比较，不能与 {with} 比较</translation>
    </message>
    <message>
        <source>an excuse covers either a line or a checkpoint</source>
        <translation>免考须针对一条巡线或一个巡更点</translation>
    </message>
    <message>
        <source>the excuse ends at {to}, not after it starts at {from}</source>
        <translation>免考的结束 {to} 须晚于开始 {from}</translation>
    </message>
    <message>
        <source>the excuse from {from} to {to} is longer than 366 days</source>
        <translation>免考自 {from} 至 {to}，超过 366 天</translation>
    </message>
    <message>
        <source>an excuse&apos;s reason is one word of 1 to 64 characters</source>
        <translation>免考原因须为 1 至 64 个字符的代码</translation>
    </message>
    <message>
        <source>there is no excuse no. {number}</source>
        <translation>没有第 {number} 号免考</translation>
    </message>
    <message>
        <source>line {line} has no such visit of {checkpoint} on {day}</source>
        <translation>巡线 {line} 在 {day} 没有巡更点 {checkpoint} 的这次应到</translation>
    </message>
    <message>
        <source>an acknowledgement needs a comment of 1 to 500 characters</source>
        <translation>确认漏点须填写说明，1 至 500 个字符</translation>
    </message>
    <message>
        <source>from 1 to 1000 visits are acknowledged at once</source>
        <translation>一次可确认 1 至 1000 次应到</translation>
    </message>
    <message>
        <source>the visit of {checkpoint} on line {line} is neither missed nor without data</source>
        <translation>巡线 {line} 的巡更点 {checkpoint} 既非漏点也非无数据，无须确认</translation>
    </message>
    <message>
        <source>excuse no. {number} was approved by {badge} already</source>
        <translation>第 {number} 号免考已由 {badge} 批准</translation>
    </message>
    <message>
        <source>the sheet of {unit} for {month} is issued already</source>
        <translation>{unit} {month} 的考核表已经签发</translation>
    </message>
    <message>
        <source>line {line} of {unit} still accepts clock-ins until {at}</source>
        <translation>{unit} 的巡线 {line} 在 {at} 前仍可打卡</translation>
    </message>
    <message>
        <source>{month} ends at {at}</source>
        <translation>{month} 要到 {at} 才结束</translation>
    </message>
    <message>
        <source>{unit} has no duty in {month}</source>
        <translation>{unit} 在 {month} 没有勤务</translation>
    </message>
    <message>
        <source>no sheet of {unit} for {month} has been issued</source>
        <translation>{unit} {month} 的考核表尚未签发</translation>
    </message>
    <message>
        <source>an adjustment is an inspection, a merit or an appeal, not {kind}</source>
        <translation>加减分类别只能是督导检查、一案一奖或申诉，不能是 {kind}</translation>
    </message>
    <message>
        <source>an adjustment adds or takes up to 100 points, with at most 2 decimals, not {points}</source>
        <translation>加减分须在 -100 至 100 之间，不得为 0，至多两位小数，不能是 {points}</translation>
    </message>
    <message>
        <source>an adjustment needs a reason of 1 to 500 characters</source>
        <translation>加减分须写明理由，1 至 500 个字符</translation>
    </message>
    <message>
        <source>{subject} has no duty in {month}</source>
        <translation>{subject} 在 {month} 没有勤务，不能加减分</translation>
    </message>
    <message>
        <source>there is no adjustment no. {number}</source>
        <translation>没有第 {number} 号加减分</translation>
    </message>
    <message>
        <source>adjustment no. {number} was approved by {badge} already</source>
        <translation>第 {number} 号加减分已由 {badge} 批准</translation>
    </message>
    <message>
        <source>{badge} asked for adjustment no. {number}; another person must approve it</source>
        <translation>第 {number} 号加减分由 {badge} 提出，须由他人批准</translation>
    </message>
    <message>
        <source>adjustment no. {number} is for {badge}; another person must approve it</source>
        <translation>第 {number} 号加减分的对象是 {badge} 本人，须由他人批准</translation>
    </message>
    <message>
        <source>no rule set can be valid from {from}</source>
        <translation>考核规则不能自 {from} 起生效</translation>
    </message>
    <message>
        <source>the rules to set are a JSON object that names at least one</source>
        <translation>须以 JSON 对象给出至少一项规则</translation>
    </message>
    <message>
        <source>there is no rule {rule}</source>
        <translation>没有名为 {rule} 的规则</translation>
    </message>
    <message>
        <source>{rule} cannot be {value}</source>
        <translation>{rule} 不能是 {value}</translation>
    </message>
    <message>
        <source>with these rules nothing weighs anything</source>
        <translation>这些规则使所有权重为零</translation>
    </message>
    <message>
        <source>grades descend: {excellent}, {good}, {fair} do not</source>
        <translation>等级分数线须依次降低：{excellent}、{good}、{fair} 不行</translation>
    </message>
    <message>
        <source>rules valid from {from} would change {month}, and its sheet of {unit} is issued already</source>
        <translation>自 {from} 起的规则会改变 {month}，而 {unit} 该月的考核表已经签发</translation>
    </message>
    <message>
        <source>the sheet of {unit} for {month} has no revision {revision}</source>
        <translation>{unit} {month} 的考核表没有第 {revision} 版</translation>
    </message>
    <message>
        <source>nothing differs from the sheet of {unit} for {month}, revision {revision}</source>
        <translation>与 {unit} {month} 的考核表第 {revision} 版没有任何差别</translation>
    </message>
    <message>
        <source>scores are not shown in a read-only transaction: who saw which is kept</source>
        <translation>只读事务中不显示考核分数：谁看过哪些分数须留存记录</translation>
    </message>
    <message>
        <source>the sheet of {unit} for {month}, revision {revision}, is not as it was issued: its text does not give its digest</source>
        <translation>{unit} {month} 的考核表第 {revision} 版与签发时不符：内容与摘要不一致；请校验考核表并从备份恢复</translation>
    </message>
    <message>
        <source>duties cannot be opened from {from} through {through}</source>
        <translation>不能开出 {from} 至 {through} 的勤务；末日不得早于首日，至多相隔 1100 天</translation>
    </message>
    <message>
        <source>there is no reader {reader}</source>
        <translation>没有读卡器 {reader}；patrolctl readers 可列出全部</translation>
    </message>
    <message>
        <source>the outage ends at {to}, not after it starts at {from}</source>
        <translation>停用的结束 {to} 须晚于开始 {from}</translation>
    </message>
    <message>
        <source>an outage&apos;s reason is one word of 1 to 64 characters</source>
        <translation>停用原因须为 1 至 64 个字符的代码</translation>
    </message>
    <message>
        <source>there is no outage no. {number}</source>
        <translation>没有第 {number} 号停用记录</translation>
    </message>
    <message>
        <source>outage no. {number} ended at {at} already</source>
        <translation>第 {number} 号停用已于 {at} 结束</translation>
    </message>
    <message>
        <source>the reader noted outage no. {number} itself; it ends when the reader listens again</source>
        <translation>第 {number} 号停用由读卡器自己记录，恢复读卡后自动结束</translation>
    </message>
    <message>
        <source>a download cannot be complete through an instant that has not come</source>
        <translation>完整时刻不能晚于现在；请填写从巡更棒读出的时刻</translation>
    </message>
    <message>
        <source>a sheet cannot be issued as of {at}, which is yet to come</source>
        <translation>不能以尚未到来的时刻 {at} 签发考核表</translation>
    </message>
    <message>
        <source>the file cannot be staged: too many columns</source>
        <translation>文件无法装载：列太多</translation>
    </message>
    <message>
        <source>{badge} asked for excuse no. {number}; another person must approve it</source>
        <translation>第 {number} 号免考由 {badge} 提出，须由他人批准</translation>
    </message>
    <message>
        <source>excuse no. {number} was refused by {badge} already</source>
        <translation>第 {number} 号免考已由 {badge} 驳回</translation>
    </message>
    <message>
        <source>excuse no. {number} was withdrawn by {badge} already</source>
        <translation>第 {number} 号免考已由 {badge} 撤回</translation>
    </message>
    <message>
        <source>{badge} did not ask for excuse no. {number}; only who asked may withdraw it</source>
        <translation>第 {number} 号免考不是 {badge} 提出的，只有申请人可以撤回</translation>
    </message>
    <message>
        <source>a decision is explained in 1 to 500 characters</source>
        <translation>审批意见须为 1 至 500 个字符</translation>
    </message>
    <message>
        <source>an excuse for an incident needs the number of its order</source>
        <translation>因出警免考须填写警情编号</translation>
    </message>
    <message>
        <source>the plan has changed since these edits were looked at; look at them once more, then save</source>
        <translation>预览之后勤务计划已被改动；请重新预览后再保存</translation>
    </message>
    <message>
        <source>the plan would have {count} problems; nothing was saved</source>
        <translation>改后的计划有 {count} 处问题；未作任何保存</translation>
    </message>
    <message>
        <source>on line {line} the duty {shift} of {date} overlaps {other_shift} of {other_date}</source>
        <translation>巡线 {line} 上 {date} 的 {shift} 与 {other_date} 的 {other_shift} 时间重叠；请更改班次的开始或时长，或另作派遣</translation>
    </message>
    <message>
        <source>the database knows no reader of the bundle&apos;s code; add it to readers.csv and import the plan first</source>
        <translation>数据库中没有数据包所写的读卡器；请先在 readers.csv 中添加并导入计划</translation>
    </message>
    <message>
        <source>the database lacks entries that come before those of the bundle; export the whole journal, and import that</source>
        <translation>数据库缺少数据包之前的记录；请导出完整日志后再导入</translation>
    </message>
    <message>
        <source>the database holds an entry of this journal with other content; one of the two was altered: keep the bundle as evidence</source>
        <translation>数据库中同一日志的同一条记录内容不同，其中之一被改动；请保留数据包作为证据</translation>
    </message>
    <message>
        <source>the bundle does not follow from what the database holds of this journal; one of the two was altered: keep the bundle as evidence</source>
        <translation>数据包与数据库中该日志的已有记录不相衔接，其中之一被改动；请保留数据包作为证据</translation>
    </message>
    <message>
        <source>the journal belongs to another reader; compare the reader&apos;s configuration with readers.csv</source>
        <translation>该日志属于另一台读卡器；请核对读卡器配置与 readers.csv</translation>
    </message>
    <message>
        <source>the bundle is signed with another key than the one the reader was enrolled with; see the key on the reader itself, then patrolctl reader enroll</source>
        <translation>数据包所用密钥与读卡器登记的密钥不同；请在读卡器上核对密钥，再用 patrolctl reader enroll 登记</translation>
    </message>
    <message>
        <source>the bundle is not signed, but reader {reader} has a key</source>
        <translation>数据包没有签名，而读卡器 {reader} 已登记密钥；请在读卡器上重新导出</translation>
    </message>
    <message>
        <source>a reader&apos;s public key is 64 hexadecimal digits</source>
        <translation>读卡器公钥须为 64 位十六进制数字，请照 reader-agent enroll 的输出填写</translation>
    </message>
    <message>
        <source>this key of reader {reader} was revoked at {at}</source>
        <translation>读卡器 {reader} 的此密钥已于 {at} 停用；请用 reader-agent enroll 生成新密钥</translation>
    </message>
    <message>
        <source>this key is that of reader {reader}</source>
        <translation>此密钥属于读卡器 {reader}；每台读卡器须有自己的密钥</translation>
    </message>
    <message>
        <source>cards prove themselves by uid, sun or mutual, not by {authentication}</source>
        <translation>卡片验证方式只能是 uid、sun 或 mutual，不能是 {authentication}</translation>
    </message>
    <message>
        <source>an entry of the bundle cannot be read; keep the bundle, and ask for help</source>
        <translation>数据包中有一条记录无法读取；请保留数据包并寻求技术支持</translation>
    </message>
    <message>
        <source>a line of the bundle is too long; keep the bundle, and ask for help</source>
        <translation>数据包中有一行过长；请保留数据包并寻求技术支持</translation>
    </message>
    <message>
        <source>an appeal, and an answer to one, has 1 to 2,000 characters</source>
        <translation>申诉及其答复须为 1 至 2000 个字符</translation>
    </message>
    <message>
        <source>an appeal is about a term of the score or a duty, not {term}</source>
        <translation>申诉针对考核的一项或一次勤务，不能是 {term}</translation>
    </message>
    <message>
        <source>{badge} has no duty in {month}</source>
        <translation>{badge} 在 {month} 没有勤务</translation>
    </message>
    <message>
        <source>the person stands on no duty of line {line}, shift {shift}, on {day}</source>
        <translation>此人不在巡线 {line}、班次 {shift}、{day} 的勤务班组中</translation>
    </message>
    <message>
        <source>{month} is closed for {badge}: the sheet of {unit} is issued; the auditor may still ask for an adjustment</source>
        <translation>{badge} 的 {month} 已结账：{unit} 的考核表已经签发；仍可请考核员提出加减分</translation>
    </message>
    <message>
        <source>there is no appeal no. {number}</source>
        <translation>没有第 {number} 号申诉</translation>
    </message>
    <message>
        <source>appeal no. {number} was answered by {badge} already</source>
        <translation>第 {number} 号申诉已由 {badge} 答复</translation>
    </message>
    <message>
        <source>appeal no. {number} was withdrawn by {badge} already</source>
        <translation>第 {number} 号申诉已由 {badge} 撤回</translation>
    </message>
    <message>
        <source>appeal no. {number} is about {badge}; another person must answer it</source>
        <translation>第 {number} 号申诉的当事人是 {badge} 本人，须由他人答复</translation>
    </message>
    <message>
        <source>appeal no. {number} is neither about {badge} nor written down by them; others answer it</source>
        <translation>第 {number} 号申诉既非 {badge} 本人所提，也非其代录，不能撤回</translation>
    </message>
    <message>
        <source>an appeal is granted, refused or noted, not {answer}</source>
        <translation>申诉的答复只能是成立、不成立或知悉，不能是 {answer}</translation>
    </message>
    <message>
        <source>only a granted appeal leads to an excuse or an adjustment</source>
        <translation>只有成立的申诉才能转为免考或加减分</translation>
    </message>
    <message>
        <source>adjustment no. {number} is not one of that person for that month</source>
        <translation>第 {number} 号加减分不属于此人的该月</translation>
    </message>
    <message>
        <source>{count} appeals of {unit} for {month} are not answered yet; the first is no. {number} of {badge}</source>
        <translation>{unit} {month} 还有 {count} 件申诉未答复，最早的是 {badge} 的第 {number} 号；请先答复再签发</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Patrol performance sheet, {unit}, {year}-{month}</source>
        <translation>{unit}巡更打卡考核表（{year}年{month}月）</translation>
    </message>
    <message>
        <source> (draft)</source>
        <translation>（草稿）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页，共 &amp;N 页</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>none this month</source>
        <translation>本月没有</translation>
    </message>
    <message>
        <source>Weights of visits</source>
        <translation>点位权重</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>无级别</translation>
    </message>
    <message>
        <source>Ranked from</source>
        <translation>参与排名</translation>
    </message>
    <message>
        <source>{visits} counted visits</source>
        <translation>计入 {visits} 次以上</translation>
    </message>
    <message>
        <source>Visits by verdict</source>
        <translation>应到点次判定</translation>
    </message>
    <message>
        <source>People by final score</source>
        <translation>人员总分分布</translation>
    </message>
    <message>
        <source>Completion by line</source>
        <translation>各巡线到位率</translation>
    </message>
    <message>
        <source>Score of the unit by month</source>
        <translation>本单位各月总分</translation>
    </message>
    <message>
        <source>Code {code} · revision {revision}</source>
        <translation>校验码 {code} · 修订 {revision}</translation>
    </message>
    <message>
        <source>Draft, not issued</source>
        <translation>草稿，未签发</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Approved by (seal)</source>
        <translation>批准人（盖章）</translation>
    </message>
    <message>
        <source>Date:                    </source>
        <translation>      年      月      日</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 共 {pages} 页</translation>
    </message>
    <message>
        <source> (continued)</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>below {points}</source>
        <translation>{points} 以下</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>{level} 级</translation>
    </message>
</context>
<context>
    <name>shift_kind</name>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>机动</translation>
    </message>
</context>
<context>
    <name>unit_kind</name>
    <message>
        <source>bureau</source>
        <translation>分局</translation>
    </message>
    <message>
        <source>station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待巡</translation>
    </message>
</context>
<context>
    <name>alarm_kind</name>
    <message>
        <source>entries are missing before those it sent</source>
        <translation>上传的记录之前有缺号</translation>
    </message>
    <message>
        <source>an entry that was kept came again with other content</source>
        <translation>已入库的记录再次上传，内容不同</translation>
    </message>
    <message>
        <source>a digest does not follow from the one before: entries were altered</source>
        <translation>记录摘要不连续：记录被改动</translation>
    </message>
    <message>
        <source>it sent the journal of another reader</source>
        <translation>上传了其他读卡器的日志</translation>
    </message>
    <message>
        <source>signed with another key than before</source>
        <translation>签名密钥与以往不同</translation>
    </message>
    <message>
        <source>its clock says it is right, and is far off</source>
        <translation>时钟自称准确，实际偏差很大</translation>
    </message>
    <message>
        <source>entries that it read are lost</source>
        <translation>所读记录有丢失</translation>
    </message>
    <message>
        <source>a card did not prove itself</source>
        <translation>卡未通过验证</translation>
    </message>
    <message>
        <source>a card&apos;s counter was given twice, or went back: a copy</source>
        <translation>卡的计数重复或倒退：疑为复制</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>存储空间已满</translation>
    </message>
    <message>
        <source>its journal was damaged</source>
        <translation>日志文件损坏</translation>
    </message>
    <message>
        <source>it began a new journal</source>
        <translation>启用了新日志</translation>
    </message>
</context>
<context>
    <name>reader_trouble</name>
    <message>
        <source>disk full</source>
        <translation>存储已满</translation>
    </message>
    <message>
        <source>disk nearly full</source>
        <translation>存储将满</translation>
    </message>
    <message>
        <source>journal was damaged</source>
        <translation>日志曾损坏</translation>
    </message>
    <message>
        <source>clock not synchronised</source>
        <translation>时钟未同步</translation>
    </message>
    <message>
        <source>key not enrolled</source>
        <translation>密钥未登记</translation>
    </message>
    <message>
        <source>card keys missing</source>
        <translation>缺少卡密钥</translation>
    </message>
</context>
<context>
    <name>key_state</name>
    <message>
        <source>enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>trusted on first use</source>
        <translation>首次使用时采信</translation>
    </message>
    <message>
        <source>does not sign</source>
        <translation>未签名</translation>
    </message>
</context>
<context>
    <name>sign_kind</name>
    <message>
        <source>two places, sooner than anyone can travel</source>
        <translation>两处打卡间隔过短，无法到达</translation>
    </message>
    <message>
        <source>tags of distant places read within seconds</source>
        <translation>数秒内读到多处相距较远的标签</translation>
    </message>
    <message>
        <source>clock set back</source>
        <translation>时钟被回拨</translation>
    </message>
    <message>
        <source>card used while its owner is excused</source>
        <translation>免考期间用卡</translation>
    </message>
    <message>
        <source>card used by somebody not in service</source>
        <translation>不在岗人员用卡</translation>
    </message>
    <message>
        <source>journal forked: a kept entry came with other content</source>
        <translation>日志分叉：已入库记录内容不同</translation>
    </message>
    <message>
        <source>chain broken: entries were altered</source>
        <translation>记录链断裂：记录被改动</translation>
    </message>
    <message>
        <source>journal of another reader</source>
        <translation>其他读卡器的日志</translation>
    </message>
    <message>
        <source>signed with another key</source>
        <translation>签名密钥变更</translation>
    </message>
    <message>
        <source>clock says it is right, and is far off</source>
        <translation>时钟自称准确，实际偏差很大</translation>
    </message>
    <message>
        <source>card did not prove itself</source>
        <translation>卡未通过验证</translation>
    </message>
    <message>
        <source>card counter repeated: a copy</source>
        <translation>卡计数重复：疑为复制</translation>
    </message>
</context>
<context>
    <name>sign_decision</name>
    <message>
        <source>explained</source>
        <translation>有合理解释</translation>
    </message>
    <message>
        <source>not explained</source>
        <translation>未能解释</translation>
    </message>
    <message>
        <source>keep watching</source>
        <translation>继续关注</translation>
    </message>
</context>
</TS>
