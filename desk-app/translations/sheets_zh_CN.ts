<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjustmentDialog</name>
    <message>
        <source>Ask for points</source>
        <translation>申请加减分</translation>
    </message>
    <message>
        <source>As people will read it on the sheet</source>
        <translation>将按此内容列入考核表</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>类别(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>对象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>事由(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>分值(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Ask for them</source>
        <translation>提出申请</translation>
    </message>
</context>
<context>
    <name>AdjustmentsModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
</context>
<context>
    <name>AdjustmentsView</name>
    <message>
        <source>Points beside the scores</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>As&amp;k for points…</source>
        <translation>申请加减分(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>No points were asked for</source>
        <translation>本月没有加减分申请</translation>
    </message>
    <message>
        <source>Inspections, merits and granted appeals add or take points. One person asks for them; they count once another has approved them.</source>
        <translation>督导检查、一案一奖和核准的申诉可以加分或减分。由一人申请，另一人批准后计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n await approval</source>
        <translation>
            <numerusform>%n 项待批准</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for as no. %1. It counts when another person approves it.</source>
        <translation>已申请，编号 %1，由另一人批准后计入。</translation>
    </message>
    <message>
        <source>No. %1 is approved and counts from now on.</source>
        <translation>编号 %1 已批准，即日起计入。</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年同月</translation>
    </message>
    <message>
        <source>Change in a year</source>
        <translation>比上年同月</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Grade the month before</source>
        <translation>上月等次</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank the month before</source>
        <translation>上月名次</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>The unit&apos;s issued sheets over twelve months</source>
        <translation>本单位近十二个月已签发考核表</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>Beside the month and the year before</source>
        <translation>与上月、上年同月对比</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>暂无可对比内容</translation>
    </message>
    <message>
        <source>The sheet of this month is not issued yet. What is issued can be compared.</source>
        <translation>本月考核表尚未签发；签发后方可对比。</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Completion, %</source>
        <translation>到位率（%）</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Weights of the terms</source>
        <translation>各项权重</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>到位率</translation>
    </message>
    <message>
        <source>Punctuality</source>
        <translation>准时率</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>配员</translation>
    </message>
    <message>
        <source>Weights of a visit</source>
        <translation>应到权重</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Must-reach</source>
        <translation>必到点</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>站巡点</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通点</translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation>等次起点</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Another &amp;late grace</source>
        <translation>改用迟到宽限(&amp;L)</translation>
    </message>
    <message>
        <source>Only who &amp;changes</source>
        <translation>只看有变化的(&amp;C)</translation>
    </message>
    <message>
        <source>Try &amp;these rules</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>恢复现行规则</translation>
    </message>
    <message>
        <source>Let them &amp;hold from next month…</source>
        <translation>下月起执行(&amp;H)…</translation>
    </message>
    <message>
        <source>Late grace, minutes</source>
        <translation>迟到宽限（分钟）</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Rules to try</source>
        <translation>试算规则</translation>
    </message>
    <message>
        <source>Who would change</source>
        <translation>会有哪些变化</translation>
    </message>
    <message>
        <source>What is scored</source>
        <translation>考核对象</translation>
    </message>
    <message>
        <source>Nothing tried yet, or nobody would change</source>
        <translation>尚未试算，或没有变化</translation>
    </message>
    <message>
        <source>Change a weight, a grade or the grace and try it. What is issued stays as it is, and so do the rules.</source>
        <translation>修改权重、等次或宽限后点击试算。已签发的考核表和现行规则均不受影响。</translation>
    </message>
    <message>
        <source>The month is being scored again</source>
        <translation>正在按新规则重新计算</translation>
    </message>
    <message>
        <source>Auditors try rules. Ask an administrator for the role patrol_auditor.</source>
        <translation>试算规则由考核人员操作；请管理员授予 patrol_auditor 角色。</translation>
    </message>
    <message>
        <source>The month is being scored again under these rules…</source>
        <translation>正在按这些规则重新计算本月…</translation>
    </message>
    <message>
        <source>Of %1, %2 would have another score, %3 another grade, %4 another rank.</source>
        <translation>共 %1 个对象，其中 %2 个得分有变化，%3 个等次有变化，%4 个名次有变化。</translation>
    </message>
    <message>
        <source>These are the rules in force: nothing to set.</source>
        <translation>与现行规则相同，无需设置。</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Set rules</source>
        <translation>设置规则</translation>
    </message>
    <message numerus="yes">
        <source>Let %n other number(s) hold from %1 on?</source>
        <translation>
            <numerusform>自 %1 起执行 %n 项修改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Months before are scored as they were. A late grace is part of the plan&apos;s shifts: it is changed there.</source>
        <translation>此前月份仍按原规则考核。迟到宽限属于计划中的班次，请在计划中修改。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>These rules hold from %1 on.</source>
        <translation>新规则自 %1 起执行。</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>Export sheet</source>
        <translation>导出考核表</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>请换一个文件夹，或关闭正在使用该文件的程序。</translation>
    </message>
</context>
<context>
    <name>SheetIssuing</name>
    <message>
        <source>Issue sheet</source>
        <translation>签发考核表</translation>
    </message>
    <message>
        <source>Issue the sheet of %1 for %2?</source>
        <translation>签发%1 %2的考核表？</translation>
    </message>
    <message>
        <source>An issued sheet is never changed. What arrives later shows as a correction on the next one.</source>
        <translation>考核表一经签发不再更改；之后到达的数据将作为更正列入下一期。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Revise sheet</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <source>Issue the next revision of the sheet of %1 for %2?</source>
        <translation>签发 %1 %2 考核表的下一次修订？</translation>
    </message>
    <message>
        <source>It lists as corrections what has changed since people were last told. The revisions before stay as they are.</source>
        <translation>自上次公布以来的变动列为更正；以前各次修订保持不变。</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Issued with code %1</source>
        <translation>已签发，校验码 %1</translation>
    </message>
</context>
<context>
    <name>SheetState</name>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>XLSX…</source>
        <translation>XLSX…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Issue sheet…</source>
        <translation>签发考核表…</translation>
    </message>
    <message>
        <source>Revise sheet…</source>
        <translation>签发修订…</translation>
    </message>
    <message>
        <source>Export the people, lines or units that are shown</source>
        <translation>导出所示的人员、巡线或单位</translation>
    </message>
    <message>
        <source>Export the whole sheet for a spreadsheet</source>
        <translation>导出整张考核表，供电子表格使用</translation>
    </message>
    <message>
        <source>Export the whole sheet with charts, to be signed</source>
        <translation>导出整张考核表并附图表，供签字</translation>
    </message>
    <message>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <source>A month of a whole bureau takes a few seconds.</source>
        <translation>整个分局一个月的数据需要几秒钟。</translation>
    </message>
    <message>
        <source>No month yet</source>
        <translation>暂无月份</translation>
    </message>
    <message>
        <source>Months appear here as soon as they have duties.</source>
        <translation>有勤务的月份会自动出现在这里。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>format of an instant</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>Issued · revision %1 · code %2</source>
        <translation>已签发 · 第 %1 版 · 校验码 %2</translation>
    </message>
    <message>
        <source>%1, issued %2 by %3. It will not change any more.</source>
        <translation>%1，%2 由 %3 签发，内容不再变更。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1, as it stands at %2. What arrives later still counts.</source>
        <translation>%1，截至 %2；之后到达的打卡仍会计入。</translation>
    </message>
    <message>
        <source>Last known state, %1</source>
        <translation>最后已知状态，%1</translation>
    </message>
</context>
<context>
    <name>SheetTables</name>
    <message>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <source>Nothing to score</source>
        <translation>无可考核内容</translation>
    </message>
    <message>
        <source>No visit of this unit has been counted in this month.</source>
        <translation>该单位本月没有计入考核的巡查。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>This month has nothing of this kind.</source>
        <translation>本月没有此类内容。</translation>
    </message>
    <message>
        <source>Weights of the score: %1</source>
        <translation>得分权重：%1</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Performance sheets</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Views of the month</source>
        <translation>本月视图</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Rule simulator</source>
        <translation>规则试算</translation>
    </message>
</context>
<context>
    <name>SimulationModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>试算总分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Grade then</source>
        <translation>试算等次</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank then</source>
        <translation>试算名次</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏点</translation>
    </message>
</context>
</TS>
