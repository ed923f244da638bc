<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EvidenceClockInsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>journal %1</source>
        <translation>日志 %1</translation>
    </message>
    <message>
        <source>the reader's own clock said %1</source>
        <translation>读卡器自己的时钟为 %1</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Asking for the evidence …</source>
        <translation>正在查询判定依据…</translation>
    </message>
    <message>
        <source>The duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Excuses and comments</source>
        <translation>免考与处置</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>判定过程</translation>
    </message>
    <message>
        <source>The window and the clock-ins</source>
        <translation>时段与打卡</translation>
    </message>
    <message>
        <source>Clock-ins at this checkpoint</source>
        <translation>本点打卡</translation>
    </message>
    <message>
        <source>No clock-in</source>
        <translation>没有打卡</translation>
    </message>
    <message>
        <source>No reader saw a card here, from 2 hours before to 2 hours after.</source>
        <translation>时段前后 2 小时内，本点没有读到任何卡。</translation>
    </message>
    <message>
        <source>Who listened</source>
        <translation>读卡设备</translation>
    </message>
    <message>
        <source>Nobody listens here</source>
        <translation>此处没有读卡器</translation>
    </message>
    <message>
        <source>No fixed reader hangs here, and the unit had no handheld that day.</source>
        <translation>此处没有固定读卡器，当天本单位也没有手持机。</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制文字(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF …</source>
        <translation>存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>This is as it was known before: %1</source>
        <translation>以下是此前的结果：%1</translation>
    </message>
    <message>
        <source>There is no such visit: the plan may have changed since.</source>
        <translation>没有这一应到：计划可能已经更改。</translation>
    </message>
    <message>
        <source>Nobody stands on the crew.</source>
        <translation>班组没有人员。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>保存判定依据</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
</context>
<context>
    <name>EvidenceReadersModel</name>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>What it delivered</source>
        <translation>上传情况</translation>
    </message>
    <message>
        <source>Complete through</source>
        <translation>数据完整至</translation>
    </message>
    <message>
        <source>Last read by then</source>
        <translation>此前末次读卡</translation>
    </message>
    <message>
        <source>Outages meanwhile</source>
        <translation>其间停用</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>round %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Did anyone arrive?</source>
        <translation>有人到点？</translation>
    </message>
    <message>
        <source>Does an excuse cover it?</source>
        <translation>有免考？</translation>
    </message>
    <message>
        <source>Is there still time?</source>
        <translation>还有时间？</translation>
    </message>
    <message>
        <source>Was everything heard?</source>
        <translation>数据完整？</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏点</translation>
    </message>
    <message>
        <source>What counts is a clock-in at this checkpoint between %1 and %2 by a member of the crew.</source>
        <translation>计入的是 %1 至 %2 之间本班组成员在本点的打卡。</translation>
    </message>
    <message>
        <source>What counts is a clock-in at this checkpoint between %1 and %2 by a person of %3 or of a unit below it.</source>
        <translation>计入的是 %1 至 %2 之间 %3 及其下属单位人员在本点的打卡。</translation>
    </message>
    <message>
        <source>What counts is a clock-in at this checkpoint between %1 and %2 by any person who is known.</source>
        <translation>计入的是 %1 至 %2 之间任何已登记人员在本点的打卡。</translation>
    </message>
    <message>
        <source>The first of them at least %1 min after the arrival of round %2 is the arrival of round %3.</source>
        <translation>其中距第 %2 轮到达至少 %1 分钟的第一次，为第 %3 轮到达。</translation>
    </message>
    <message>
        <source>The first of them is the arrival.</source>
        <translation>其中第一次为到达。</translation>
    </message>
    <message>
        <source>It came by %1, the end of the window: on time. What a clock may be off speaks for the person.</source>
        <translation>到达不晚于时段结束 %1：准时。时钟误差按有利于人员的一方计算。</translation>
    </message>
    <message>
        <source>It came after %1, the end of the window, but before %2: late.</source>
        <translation>到达晚于时段结束 %1，但早于 %2：迟到。</translation>
    </message>
    <message>
        <source>There is none, and an approved excuse covers the time of the duty: excused, outside the score.</source>
        <translation>没有到达，但有已批准的免考覆盖勤务时间：免考，不计入考核。</translation>
    </message>
    <message>
        <source>There is none yet, and there is time until %1: due.</source>
        <translation>尚未到达，%1 前仍可打卡：待巡。</translation>
    </message>
    <message>
        <source>There is none, but not all that may have been read here until %1 is known: no data. Absence of data is not absence of patrol, so it stands outside the score.</source>
        <translation>没有到达，但截至 %1 本点的读卡数据并不完整：无数据。没有数据不等于没有巡逻，不计入考核。</translation>
    </message>
    <message>
        <source>There is none, no excuse covers it, the time was over at %1, and every reader that listens here has delivered all it read until then: missed.</source>
        <translation>没有到达，没有免考，%1 已过时限，且本点的读卡器都已完整上传：漏点。</translation>
    </message>
    <message>
        <source>Out of order: an earlier stop of this round was reached later.</source>
        <translation>未按顺序：本轮中较前的站点反而后到。</translation>
    </message>
    <message>
        <source>The stay was shorter than the %1 min that are asked for here.</source>
        <translation>停留不足规定的 %1 分钟。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>站序</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 站</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>可打卡</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>宽限</translation>
    </message>
    <message>
        <source>%1 min before, %2 min after</source>
        <translation>提前 %1 分钟，延后 %2 分钟</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>停留</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>%1, at least %2 min apart</source>
        <translation>%1 轮，间隔至少 %2 分钟</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>生成于</translation>
    </message>
    <message>
        <source>(after it had started)</source>
        <translation>（开始后补录）</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>末次打卡</translation>
    </message>
    <message>
        <source>no clock-in on this duty</source>
        <translation>本勤务未打卡</translation>
    </message>
    <message numerus="yes">
        <source>%n clock-in(s) on this duty</source>
        <translation>
            <numerusform>本勤务打卡 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts: the arrival</source>
        <translation>计入：到达</translation>
    </message>
    <message>
        <source>Counts: last seen here</source>
        <translation>计入：末次在此</translation>
    </message>
    <message>
        <source>Counts: still here</source>
        <translation>计入：仍在此处</translation>
    </message>
    <message>
        <source>%1, round %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message numerus="yes">
        <source>%n min before it was accepted</source>
        <translation>
            <numerusform>早于可打卡时间 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min after it was accepted</source>
        <translation>
            <numerusform>晚于可打卡时间 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>An event card: it reports an event, nobody's arrival</source>
        <translation>事件卡：报告事件，不是到达</translation>
    </message>
    <message>
        <source>The card did not prove itself</source>
        <translation>卡未通过认证</translation>
    </message>
    <message>
        <source>Nobody's card is registered under this number</source>
        <translation>卡号未登记</translation>
    </message>
    <message>
        <source>Nobody had taken this reader by tapping their card</source>
        <translation>无人先刷卡领用该手持机</translation>
    </message>
    <message>
        <source>Not on this crew</source>
        <translation>不在本班组</translation>
    </message>
    <message>
        <source>Not of this unit</source>
        <translation>不属于本单位</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>card number only</source>
        <translation>仅卡号</translation>
    </message>
    <message>
        <source>genuine chip</source>
        <translation>原厂芯片</translation>
    </message>
    <message>
        <source>signed message</source>
        <translation>动态签名</translation>
    </message>
    <message>
        <source>proved by key</source>
        <translation>密钥认证</translation>
    </message>
    <message>
        <source>proof failed</source>
        <translation>认证失败</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>out of service all the time: it has no say</source>
        <translation>全程停用，不作依据</translation>
    </message>
    <message>
        <source>has never delivered anything</source>
        <translation>从未上传</translation>
    </message>
    <message>
        <source>has delivered all it read until the end</source>
        <translation>已完整上传至时限</translation>
    </message>
    <message>
        <source>has delivered only what it read until %1</source>
        <translation>只上传至 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>noted by the reader itself</source>
        <translation>读卡器自记</translation>
    </message>
    <message>
        <source>noted by %1</source>
        <translation>%1 记录</translation>
    </message>
    <message>
        <source>waits for a decision</source>
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
    <message>
        <source>No. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>申请人 %1</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>审批人 %1</translation>
    </message>
    <message>
        <source>journal %1 entry %2</source>
        <translation>日志 %1 记录 %2</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>判定过程</translation>
    </message>
    <message>
        <source>The duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Clock-ins at this checkpoint</source>
        <translation>本点打卡</translation>
    </message>
    <message>
        <source>Who listened</source>
        <translation>读卡设备</translation>
    </message>
    <message>
        <source>Outages meanwhile</source>
        <translation>其间停用</translation>
    </message>
    <message>
        <source>Excuses</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>处置意见</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As of %1, times of %2</source>
        <translation>截至 %1，时间按 %2</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>最近 14 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>截止</translation>
    </message>
</context>
</TS>
