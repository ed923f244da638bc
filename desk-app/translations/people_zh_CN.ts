<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer appeal no. %1</source>
        <translation>答复第 %1 号申诉</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>Granted: it is as they say</source>
        <translation>成立：情况属实</translation>
    </message>
    <message>
        <source>Refused: it stands as it is</source>
        <translation>不成立：维持原判定</translation>
    </message>
    <message>
        <source>Noted: it changes nothing</source>
        <translation>知悉：不作变更</translation>
    </message>
    <message>
        <source>%1 (%2) on %3: %4</source>
        <translation>%1（%2）于 %3 提出：%4</translation>
    </message>
    <message>
        <source>An&amp;swer</source>
        <translation>答复(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>理由(&amp;W)</translation>
    </message>
    <message>
        <source>Led to e&amp;xcuse no.</source>
        <translation>据此申请的免考号(&amp;X)</translation>
    </message>
    <message>
        <source>Led to ad&amp;justment no.</source>
        <translation>据此申请的加减分号(&amp;J)</translation>
    </message>
    <message>
        <source>An answer changes no verdict and no score. What is granted is put right by an excuse or an adjustment, which another person approves.</source>
        <translation>答复本身不改变任何判定和分数。申诉成立的，另行申请免考或加减分，由他人批准后更正。</translation>
    </message>
</context>
<context>
    <name>AppealDialog</name>
    <message>
        <source>Lodge an appeal</source>
        <translation>提出申诉</translation>
    </message>
    <message>
        <source>&amp;Lodge</source>
        <translation>提出(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>针对(&amp;A)</translation>
    </message>
    <message>
        <source>What was &amp;different</source>
        <translation>实际情况(&amp;D)</translation>
    </message>
    <message>
        <source>Another person answers it before the month’s sheet is issued. It changes no score by itself.</source>
        <translation>由他人在当月考核表签发前答复；申诉本身不改变分数。</translation>
    </message>
</context>
<context>
    <name>AppealsModel</name>
    <message>
        <source>Open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知悉</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The whole month</source>
        <translation>整月</translation>
    </message>
    <message>
        <source> (round %1)</source>
        <translation>（第 %1 轮）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Lodged</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>AppealsView</name>
    <message>
        <source>Ans&amp;wer …</source>
        <translation>答复(&amp;W)…</translation>
    </message>
    <message>
        <source>With&amp;draw</source>
        <translation>撤回(&amp;R)</translation>
    </message>
    <message>
        <source>Show the &amp;person</source>
        <translation>查看人员(&amp;P)</translation>
    </message>
    <message>
        <source>State of the appeals</source>
        <translation>申诉状态</translation>
    </message>
    <message>
        <source>All appeals</source>
        <translation>全部申诉</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>No appeals</source>
        <translation>没有申诉</translation>
    </message>
    <message>
        <source>Your role in the database may not answer appeals; editors and auditors may.</source>
        <translation>您的数据库角色不能答复申诉；编辑员和考核员可以。</translation>
    </message>
    <message>
        <source>Nobody has said anything against this month. An appeal is lodged from a person’s month, before its sheet is issued.</source>
        <translation>本月无人提出异议。在考核表签发前，可从个人月度页面提出申诉。</translation>
    </message>
    <message>
        <source>Every appeal is answered before the month’s sheet is issued. An answer changes no verdict: what is granted is put right by an excuse or an adjustment.</source>
        <translation>每件申诉都须在当月考核表签发前答复。答复不改变判定：成立的申诉通过免考或加减分更正。</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>d MMM ddd</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Issued on the sheet of %1, revision %2, code %3, at %4.</source>
        <translation>已签发：%1 考核表第 %2 版，校验码 %3，签发于 %4。</translation>
    </message>
    <message>
        <source>Only the duties that were given to this person count. What has no data and what was excused is not in the score and is held against nobody.</source>
        <translation>只考核安排给本人的勤务。无数据和免考的应到不计入分数，不对任何人作不利认定。</translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>分数的由来</translation>
    </message>
    <message>
        <source>No visit has counted, so there is no score.</source>
        <translation>没有计入考核的应到，因此没有分数。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>考核项</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分合计</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>See below</source>
        <translation>见下文</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>Grade: %1</source>
        <translation>等级：%1</translation>
    </message>
    <message>
        <source>The duties</source>
        <translation>各次勤务</translation>
    </message>
    <message>
        <source>No duty was given in this month.</source>
        <translation>本月没有安排勤务。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Line and shift</source>
        <translation>巡线、班次</translation>
    </message>
    <message>
        <source>Own clock-ins</source>
        <translation>本人打卡</translation>
    </message>
    <message>
        <source>Everybody on the crew of a duty is credited with what the crew reached; their own clock-ins stand beside.</source>
        <translation>班组完成的应到由全组共同计入；本人打卡次数另列。</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>未按站序</translation>
    </message>
    <message>
        <source>left too soon</source>
        <translation>停留不足</translation>
    </message>
    <message>
        <source>not in the score</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>in the score</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>not yet in the score</source>
        <translation>暂未计分</translation>
    </message>
    <message>
        <source>Each visit that was not simply on time, and why</source>
        <translation>非准时的应到及原因</translation>
    </message>
    <message>
        <source> (round %1)</source>
        <translation>（第 %1 轮）</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有。</translation>
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
        <source>Effect</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>asked for; does not count yet</source>
        <translation>已申请，尚未生效</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>The month is closed. What is found wrong now is told to the auditor: an approved adjustment shows as a correction.</source>
        <translation>本月已结账。此后发现有误的，请告知考核员：经批准的加减分将作为更正列出。</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>draft as of %1</source>
        <translation>草稿，截至 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Draft, as of %1. It may still change until the month’s sheet is issued.</source>
        <translation>草稿，截至 %1。在当月考核表签发前仍可能变化。</translation>
    </message>
    <message>
        <source>Who finds something wrong here says so to the chief of the unit before the month’s sheet is issued: which duty or which term, and what was different. It is written down as an appeal, and another person answers it in writing; the sheet is not issued before.</source>
        <translation>认为有误的，请在当月考核表签发前向本单位负责人说明：哪次勤务或哪一项，实际情况如何。申诉将登记在案，由他人书面答复；答复之前不签发考核表。</translation>
    </message>
</context>
<context>
    <name>HandoutView</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>For the person alone: it tells nothing of anybody else.</source>
        <translation>仅供本人：不涉及其他任何人。</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Rank within the unit and the kind, from enough counted visits up</source>
        <translation>同单位、同类人员中的名次，计入的应到足够多时才排名</translation>
    </message>
    <message>
        <source>What became of the visits of their duties. Those without data and excused ones are not in the score.</source>
        <translation>所在勤务各应到的结果。无数据和免考的不计分。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Sheet of %1, revision %2, code %3</source>
        <translation>%1 考核表第 %2 版，校验码 %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>M&amp;onth</source>
        <translation>月份(&amp;O)</translation>
    </message>
    <message>
        <source>Views of people</source>
        <translation>人员视图</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>个人月度</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>No duties yet</source>
        <translation>尚无勤务</translation>
    </message>
    <message>
        <source>Import a plan and open its duties: then everybody on a crew has a month.</source>
        <translation>请先导入计划并开出勤务，班组中的每个人就有了月度数据。</translation>
    </message>
    <message>
        <source>Computing the month …</source>
        <translation>正在计算本月…</translation>
    </message>
    <message>
        <source>The month could not be read</source>
        <translation>无法读取本月数据</translation>
    </message>
    <message>
        <source>What went wrong stands at the top of the window. Try again with F5.</source>
        <translation>原因见窗口上方。请按 F5 重试。</translation>
    </message>
    <message numerus="yes">
        <source>Appeals (%n open)</source>
        <translation>
            <numerusform>申诉（%n 件待答复）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had a duty</source>
        <translation>没有人有勤务</translation>
    </message>
    <message>
        <source>In this month nobody of this unit stood on the crew of a duty.</source>
        <translation>本月该单位没有人在勤务班组中。</translation>
    </message>
    <message>
        <source>Your role in the database may not lodge appeals; editors and auditors may.</source>
        <translation>您的数据库角色不能提出申诉；编辑员和考核员可以。</translation>
    </message>
    <message>
        <source>The month is closed: its sheet is issued. An auditor may still ask for an adjustment.</source>
        <translation>本月已结账：考核表已经签发。考核员仍可申请加减分。</translation>
    </message>
    <message>
        <source>Appeal no. %1 is lodged</source>
        <translation>第 %1 号申诉已提出</translation>
    </message>
    <message>
        <source>Appeal no. %1 is answered</source>
        <translation>第 %1 号申诉已答复</translation>
    </message>
    <message>
        <source>Appeal no. %1 is withdrawn</source>
        <translation>第 %1 号申诉已撤回</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>partly issued</source>
        <translation>部分已签发</translation>
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
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Only duties that were given to a person count. What has no data and what was excused is not in the score and is held against nobody.</source>
        <translation>只考核安排给本人的勤务。无数据和免考的应到不计入分数，不对任何人作不利认定。</translation>
    </message>
    <message>
        <source>Name, pinyin initials or badge</source>
        <translation>姓名、拼音首字母或编号</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>查找(&amp;E)</translation>
    </message>
    <message>
        <source>Search: name, pinyin initials or badge</source>
        <translation>查找：姓名、拼音首字母或编号</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Without a score</source>
        <translation>没有分数</translation>
    </message>
    <message>
        <source>People of the month</source>
        <translation>本月人员</translation>
    </message>
    <message>
        <source>Zhang Sanfeng</source>
        <comment>as wide as names are</comment>
        <translation>欧阳三丰</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n person(s)</source>
        <translation>
            <numerusform>%n 人中的 %1 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>没有符合的人员</translation>
    </message>
    <message>
        <source>Search for a part of the name, the first letters of its pinyin or the badge, or choose all kinds and grades.</source>
        <translation>请按姓名的一部分、拼音首字母或编号查找，或选择全部类别和等级。</translation>
    </message>
</context>
<context>
    <name>PersonDaysModel</name>
    <message>
        <source>%1: no duty</source>
        <translation>%1：无勤务</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n duty(s), %2</source>
        <translation>
            <numerusform>%1：%n 次勤务，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to everybody</source>
        <translation>返回全部人员</translation>
    </message>
    <message>
        <source>The person above in the table</source>
        <translation>表中上一人</translation>
    </message>
    <message>
        <source>The person below in the table</source>
        <translation>表中下一人</translation>
    </message>
    <message>
        <source>&amp;Page for the person</source>
        <translation>给本人的页面(&amp;P)</translation>
    </message>
    <message>
        <source>Lod&amp;ge an appeal …</source>
        <translation>提出申诉(&amp;G)…</translation>
    </message>
    <message>
        <source>How the score adds up</source>
        <translation>分数的构成</translation>
    </message>
    <message>
        <source>Terms of the score</source>
        <translation>考核各项</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>十二个月走势</translation>
    </message>
    <message>
        <source>Final scores of twelve months</source>
        <translation>十二个月的最终得分</translation>
    </message>
    <message>
        <source>No month has a score yet</source>
        <translation>还没有任何月份的分数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>本月各日</translation>
    </message>
    <message>
        <source>Visits of the day</source>
        <translation>当日应到</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>Choose somebody in the table.</source>
        <translation>请在表中选择人员。</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>issued, code %1</source>
        <translation>已签发，校验码 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>score and grade</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>没有分数</translation>
    </message>
    <message>
        <source>No visit has counted, so there is no score.</source>
        <translation>没有计入考核的应到，因此没有分数。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>adjustments %1%2, final %3</source>
        <translation>加减分 %1%2，最终 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n duty(s), %1 attended</source>
        <translation>
            <numerusform>%n 次勤务，出勤 %1 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>hollow: not issued yet</source>
        <translation>空心：尚未签发</translation>
    </message>
    <message>
        <source>Visits of a day</source>
        <translation>某日应到</translation>
    </message>
    <message>
        <source>Enter or a click opens the evidence of a visit</source>
        <translation>回车或单击查看该次应到的依据</translation>
    </message>
    <message>
        <source>Asking for the month …</source>
        <translation>正在读取本月…</translation>
    </message>
    <message>
        <source>No duty</source>
        <translation>无勤务</translation>
    </message>
    <message>
        <source>On this day no duty was given: nothing is owed.</source>
        <translation>当日没有安排勤务，无须打卡。</translation>
    </message>
    <message>
        <source>Excused</source>
        <comment>the longest verdict</comment>
        <translation>免考</translation>
    </message>
</context>
<context>
    <name>TermWords</name>
    <message>
        <source>visits reached, of those that count, by weight</source>
        <translation>计入的应到中已到的比例（按权重）</translation>
    </message>
    <message>
        <source>visits on time, of those reached</source>
        <translation>已到的应到中准时的比例</translation>
    </message>
    <message>
        <source>duties with a clock-in of their own, of those that count</source>
        <translation>计入的勤务中本人打过卡的比例</translation>
    </message>
    <message>
        <source>visits in the order of the line, where one is set</source>
        <translation>要求站序的巡线上按序到达的比例</translation>
    </message>
    <message>
        <source>visits long enough, where a stay is set</source>
        <translation>要求停留的巡更点上停留足够的比例</translation>
    </message>
    <message>
        <source>duties with all the people the line needs</source>
        <translation>到岗人数达到巡线配备的勤务比例</translation>
    </message>
    <message>
        <source>The rule in force: weights %1; a term of which nothing was owed leaves its weight to the others. Grades: %2 from %3, %4 from %5, %6 from %7, else %8.</source>
        <translation>现行规则：权重 %1；没有应考内容的项，其权重由其他项分担。等级：%3 分起为%2，%5 分起为%4，%7 分起为%6，其余为%8。</translation>
    </message>
</context>
</TS>
