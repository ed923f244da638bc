<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AskExcuseDialog</name>
    <message>
        <source>&amp;Ask for it</source>
        <translation>提出申请(&amp;A)</translation>
    </message>
    <message>
        <source>Ask for an excuse</source>
        <translation>申请免考</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s): %1</source>
        <translation>
            <numerusform>%n 个巡更点：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole line(s): %1</source>
        <translation>
            <numerusform>%n 条整条巡线：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>开始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>结束(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Every duty whose time overlaps this period is covered. It counts once another person approves it.</source>
        <translation>凡时段与此期间重叠的勤务均适用，经他人批准后生效。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>The end must come after the beginning.</source>
        <translation>结束须晚于开始。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>An incident needs the number of its order.</source>
        <translation>因出警须填写警情编号。</translation>
    </message>
    <message>
        <source>&amp;Number of the incident</source>
        <translation>警情编号(&amp;N)</translation>
    </message>
    <message>
        <source>Refere&amp;nce</source>
        <translation>依据(&amp;N)</translation>
    </message>
    <message>
        <source>needed, as the command centre gave it</source>
        <translation>必填，按指挥中心编号</translation>
    </message>
    <message>
        <source>what proves it</source>
        <translation>证明材料或文号</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Approve it</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refuse it</source>
        <translation>驳回(&amp;R)</translation>
    </message>
    <message>
        <source>Approve an excuse</source>
        <translation>批准免考</translation>
    </message>
    <message>
        <source>Refuse an excuse</source>
        <translation>驳回免考</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>审批意见(&amp;O)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A comment has at most %1 characters.</source>
        <translation>审批意见最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Who asked is told why: a comment is needed.</source>
        <translation>驳回须向申请人说明理由。</translation>
    </message>
</context>
<context>
    <name>ExcusesModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>ExcusesView</name>
    <message>
        <source>Excuses</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>No excuse</source>
        <translation>没有免考</translation>
    </message>
    <message>
        <source>None waits, and none covers these days. Choose visits that were missed to ask for one.</source>
        <translation>没有待审批的免考，也没有覆盖这些日期的免考。可在漏点中选择后申请。</translation>
    </message>
    <message>
        <source>Some&amp;body else</source>
        <translation>换人(&amp;B)</translation>
    </message>
    <message>
        <source>Another person sits at this desk now</source>
        <translation>现在由他人操作</translation>
    </message>
    <message>
        <source>A&amp;pprove …</source>
        <translation>批准(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;fuse …</source>
        <translation>驳回(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Nobody has said who sits here</source>
        <translation>尚未登记操作人</translation>
    </message>
    <message>
        <source>At this desk: %1</source>
        <translation>操作人：%1</translation>
    </message>
    <message>
        <source>You asked for it: another person decides on it.</source>
        <translation>这是您提出的，须由他人审批。</translation>
    </message>
    <message>
        <source>It is decided, and stands.</source>
        <translation>已有结论，不再更改。</translation>
    </message>
    <message>
        <source>Choose one that waits.</source>
        <translation>请选择待审批的一项。</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n 项待审批</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedPage</name>
    <message>
        <source>Missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Missed visits</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>Excuses</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>Excuse rates</source>
        <translation>免考率</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Excuses (%1)</source>
        <translation>免考 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n excuse(s) asked for; another person decides.</source>
        <translation>
            <numerusform>已提出 %n 项免考申请，待他人审批。</numerusform>
        </translation>
    </message>
    <message>
        <source>Excuse no. %1 is approved.</source>
        <translation>第 %1 号免考已批准。</translation>
    </message>
    <message>
        <source>Excuse no. %1 is refused.</source>
        <translation>第 %1 号免考已驳回。</translation>
    </message>
    <message>
        <source>Excuse no. %1 is withdrawn.</source>
        <translation>第 %1 号免考已撤回。</translation>
    </message>
    <message>
        <source>Old: as of %1</source>
        <translation>旧数据：截至 %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>MissedPictures</name>
    <message>
        <source>By line</source>
        <translation>按巡线</translation>
    </message>
    <message>
        <source>By checkpoint</source>
        <translation>按巡更点</translation>
    </message>
    <message>
        <source>By crew</source>
        <translation>按班组</translation>
    </message>
    <message>
        <source>By the hour the duty began</source>
        <translation>按勤务开始时间（时）</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>没有可统计的</translation>
    </message>
</context>
<context>
    <name>MissedView</name>
    <message>
        <source>Visits that nobody reached</source>
        <translation>无人到达的应到</translation>
    </message>
    <message>
        <source>As&amp;k for an excuse …</source>
        <translation>申请免考(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>判定依据(&amp;E)</translation>
    </message>
    <message>
        <source>Show these or leave them out</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>The database is being asked.</source>
        <translation>正在查询数据库。</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Nothing is missed</source>
        <translation>没有漏点</translation>
    </message>
    <message>
        <source>On these days nobody missed a visit that is asked for here.</source>
        <translation>这些日期没有符合条件的漏点。</translation>
    </message>
    <message>
        <source>Show all again, not only %1</source>
        <translation>取消筛选：%1</translation>
    </message>
    <message>
        <source>crew of %1</source>
        <translation>%1 所在班组</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the visits first</source>
        <translation>请先选择</translation>
    </message>
    <message>
        <source>Show the &amp;evidence</source>
        <translation>查看判定依据(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;line</source>
        <translation>查看巡线(&amp;L)</translation>
    </message>
    <message>
        <source>Show the &amp;place's month</source>
        <translation>查看本点全月(&amp;P)</translation>
    </message>
    <message>
        <source>begun at %1</source>
        <translation>%1 时段开始</translation>
    </message>
</context>
<context>
    <name>MissedVisitsModel</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
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
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source> r%1</source>
        <comment>round</comment>
        <translation> 第%1轮</translation>
    </message>
</context>
<context>
    <name>RatesModel</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Excuses</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Approved of decided</source>
        <translation>批准率</translation>
    </message>
    <message>
        <source>Visits excused</source>
        <translation>免考应到</translation>
    </message>
    <message>
        <source>Of all owed</source>
        <translation>占全部应到</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>RatesView</name>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>Visits excused, by reason</source>
        <translation>免考应到（按原因）</translation>
    </message>
    <message>
        <source>Visits excused, by who approved</source>
        <translation>免考应到（按审批人）</translation>
    </message>
    <message>
        <source>Nothing was excused</source>
        <translation>没有免考</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No excuse covers any of this month.</source>
        <translation>本月没有免考。</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Excuses asked for</source>
        <translation>申请数</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Visits excused, of all owed</source>
        <translation>免考应到及占比</translation>
    </message>
</context>
</TS>
