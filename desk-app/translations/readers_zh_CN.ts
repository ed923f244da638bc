<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>CardsView</name>
        <message>
            <source>&amp;Register the card…</source>
            <translation>登记此卡(&amp;R)…</translation>
        </message>
        <message>
            <source>Unknown cards</source>
            <translation>未登记的卡</translation>
        </message>
        <message>
            <source>Every card that was read is known</source>
            <translation>读到的卡都已登记</translation>
        </message>
        <message>
            <source>A card that nobody registered shows here as soon as a reader sees it.</source>
            <translation>读卡器读到未登记的卡时，会立即列在这里。</translation>
        </message>
        <message>
            <source>kept as they were read; they count as soon as it is known whose they are</source>
            <translation>读卡记录原样保留，登记后即计入</translation>
        </message>
        <message>
            <source>Choose whose the card is</source>
            <translation>选择此卡的归属</translation>
        </message>
        <message>
            <source>Only who may edit the plan can register cards.</source>
            <translation>只有可编辑计划的人员才能登记卡。</translation>
        </message>
    </context>
    <context>
        <name>EndOutageDialog</name>
        <message>
            <source>Reader %1 is back</source>
            <translation>读卡器 %1 恢复使用</translation>
        </message>
        <message>
            <source>Outage no. %1 ends, and from then on the reader is relied on again.</source>
            <translation>第 %1 号停用结束，此后该读卡器的数据恢复采信。</translation>
        </message>
        <message>
            <source>&amp;Ended</source>
            <translation>结束时间(&amp;E)</translation>
        </message>
        <message>
            <source>End &amp;outage</source>
            <translation>结束停用(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>NoteOutageDialog</name>
        <message>
            <source>Known &amp;end</source>
            <translation>已知结束时间(&amp;E)</translation>
        </message>
        <message>
            <source>Reader %1 is out of service</source>
            <translation>读卡器 %1 停用</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>What nobody reached for want of this reader has no data: it counts against nobody.</source>
            <translation>因该读卡器停用而未能打卡的点判为无数据，不计入任何人的考核。</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>原因(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Since</source>
            <translation>开始时间(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>登记(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>ReaderDaysModel</name>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of another day</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Nothing has been delivered since %1</source>
            <translation>自 %1 起没有上传数据</translation>
        </message>
        <message>
            <source>Nothing was ever delivered</source>
            <translation>从未上传数据</translation>
        </message>
        <message>
            <source>still</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>ddd d</source>
            <comment>format of a day of a month</comment>
            <translation>d日 ddd</translation>
        </message>
    </context>
    <context>
        <name>ReaderDetail</name>
        <message>
            <source>No reader chosen</source>
            <translation>未选读卡器</translation>
        </message>
        <message>
            <source>Out of &amp;service…</source>
            <translation>登记停用(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Back in service…</source>
            <translation>恢复使用(&amp;B)…</translation>
        </message>
        <message>
            <source>The &amp;place</source>
            <translation>所在点位(&amp;P)</translation>
        </message>
        <message>
            <source>The last seven days</source>
            <translation>最近七天</translation>
        </message>
        <message>
            <source>when it could not be relied on</source>
            <translation>不可采信的时段</translation>
        </message>
        <message>
            <source>Outages by day and hour</source>
            <translation>按日按小时的停用情况</translation>
        </message>
        <message>
            <source>Choose a reader</source>
            <translation>请选择读卡器</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事件记录</translation>
        </message>
        <message>
            <source>Alarms, outages, losses, journals and keys</source>
            <translation>告警、停用、记录丢失、日志与密钥</translation>
        </message>
        <message>
            <source>Nothing is recorded</source>
            <translation>没有记录</translation>
        </message>
        <message>
            <source>Alarms, outages, losses, journals and keys show here.</source>
            <translation>告警、停用、记录丢失、日志与密钥会列在这里。</translation>
        </message>
        <message numerus="yes">
            <source>%1; last heard %2, complete through %3, %n entries not delivered.</source>
            <translation>
                <numerusform>%1；最近联系 %2，数据完整至 %3，未上传 %n 条。</numerusform>
            </translation>
        </message>
        <message>
            <source>Clock off by %1.</source>
            <translation>时钟偏差 %1。</translation>
        </message>
        <message>
            <source>Troubles: %1.</source>
            <translation>故障：%1。</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>密钥%1</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>重启 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Note that it is out of service</source>
            <translation>登记该读卡器停用</translation>
        </message>
        <message>
            <source>Only who may edit the plan can note outages.</source>
            <translation>只有可编辑计划的人员才能登记停用。</translation>
        </message>
    </context>
    <context>
        <name>ReaderEventsModel</name>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of another day</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Outage no. %1: %2</source>
            <translation>第 %1 号停用：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n entries lost</source>
            <translation>
                <numerusform>丢失 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>Journal first seen, held through entry %1</source>
            <translation>首次收到日志，已收至第 %1 条</translation>
        </message>
        <message>
            <source>Key enrolled by %1</source>
            <translation>%1 登记密钥</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>still out of service</source>
            <translation>尚未恢复</translation>
        </message>
        <message>
            <source>%1, noted by %2</source>
            <translation>%1，%2 登记</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事件</translation>
        </message>
    </context>
    <context>
        <name>ReadersModel</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>synchronised</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>not synchronised</source>
            <translation>未同步</translation>
        </message>
        <message numerus="yes">
            <source>%n entries lost</source>
            <translation>
                <numerusform>丢失 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between troubles</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of another day</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>读卡器</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>最近联系</translation>
        </message>
        <message>
            <source>Complete through</source>
            <translation>数据完整至</translation>
        </message>
        <message>
            <source>Undelivered</source>
            <translation>未上传</translation>
        </message>
        <message>
            <source>Clock off by</source>
            <translation>时钟偏差</translation>
        </message>
        <message>
            <source>Disk free</source>
            <translation>剩余存储</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Troubles</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
    </context>
    <context>
        <name>ReadersPage</name>
        <message>
            <source>Readers</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>单位(&amp;U)</translation>
        </message>
        <message>
            <source>Readers, unknown cards, signs</source>
            <translation>设备、未登记的卡、疑点</translation>
        </message>
        <message>
            <source>&amp;Health</source>
            <translation>运行状况(&amp;H)</translation>
        </message>
        <message>
            <source>Unknown &amp;cards</source>
            <translation>未登记的卡(&amp;C)</translation>
        </message>
        <message>
            <source>Signs to &amp;look at</source>
            <translation>疑点(&amp;L)</translation>
        </message>
        <message>
            <source>Outage no. %1 of reader %2 is noted</source>
            <translation>已登记读卡器 %2 的第 %1 号停用</translation>
        </message>
        <message>
            <source>Outage no. %1 of reader %2 has ended</source>
            <translation>读卡器 %2 的第 %1 号停用已结束</translation>
        </message>
        <message numerus="yes">
            <source>Card %1 is registered; %n clock-in(s) mean something else now</source>
            <translation>
                <numerusform>卡 %1 已登记，%n 条打卡重新认定</numerusform>
            </translation>
        </message>
        <message>
            <source>The decision is kept</source>
            <translation>处理意见已保存</translation>
        </message>
        <message>
            <source>last known state, %1</source>
            <translation>%1 的最后状态</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>截至 %1</translation>
        </message>
    </context>
    <context>
        <name>ReadersView</name>
        <message>
            <source>Listening</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Deaf</source>
            <translation>不读卡</translation>
        </message>
        <message>
            <source>Silent for over %1 h</source>
            <translation>失联超过 %1 小时</translation>
        </message>
        <message>
            <source>Entries not delivered</source>
            <translation>未上传记录</translation>
        </message>
        <message>
            <source>With troubles</source>
            <translation>有故障</translation>
        </message>
        <message>
            <source>Readers</source>
            <translation>读卡器</translation>
        </message>
        <message>
            <source>the troubled first</source>
            <translation>有故障的在前</translation>
        </message>
        <message>
            <source>Code or place</source>
            <translation>编号或点位</translation>
        </message>
        <message>
            <source>Readers with their health</source>
            <translation>各读卡器的运行状况</translation>
        </message>
        <message>
            <source>Waiting for the first answer</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>No reader is like that</source>
            <translation>没有符合条件的读卡器</translation>
        </message>
        <message>
            <source>Readers come with the plan: see readers.csv. Choose another unit, or fewer filters.</source>
            <translation>读卡器由计划（readers.csv）登记。请另选单位，或减少筛选条件。</translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message>
            <source>Register card %1</source>
            <translation>登记卡 %1</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>巡更点</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message numerus="yes">
            <source>Read %n time(s) since %1, last at %2.</source>
            <translation>
                <numerusform>自 %1 起读到 %n 次，最近一次在 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Register</source>
            <translation>登记(&amp;R)</translation>
        </message>
        <message>
            <source>It &amp;stands for a</source>
            <translation>此卡代表(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Name or code</source>
            <translation>名称或编号(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;From the day</source>
            <translation>启用日期(&amp;F)</translation>
        </message>
        <message numerus="yes">
            <source>There are %n card(s) for it already.</source>
            <translation>
                <numerusform>已有 %n 张卡。</numerusform>
            </translation>
        </message>
        <message>
            <source>What was read since that day counts as soon as the card is registered. The plan's export holds it; a plan imported without it ends it.</source>
            <translation>登记后，该日起读到的记录立即计入。导出的计划含有此卡；若导入不含此卡的计划，此卡即停用。</translation>
        </message>
    </context>
    <context>
        <name>SignDecisionDialog</name>
        <message>
            <source>Decide on a sign</source>
            <translation>处理疑点</translation>
        </message>
        <message>
            <source>&amp;Why: what was asked, and what was found</source>
            <translation>说明：问过什么、查到什么(&amp;W)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>&amp;Decide</source>
            <translation>确定(&amp;D)</translation>
        </message>
        <message>
            <source>%1 of %2 characters. It is kept under your name, and changes no score.</source>
            <translation>%1 / %2 字。以本人名义留存，不影响任何考核得分。</translation>
        </message>
    </context>
    <context>
        <name>SignWords</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 米</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>At the least %1 km/h, as the crow flies.</source>
            <translation>按直线距离计，时速至少 %1 公里。</translation>
        </message>
        <message>
            <source>At the same time.</source>
            <translation>两处同一时刻。</translation>
        </message>
        <message>
            <source>%1 clocked in at %2 at %3 (reader %4), and at %5 at %6 (reader %7): %8 apart, %9 between them at the most.</source>
            <translation>%1 于 %3 在%2打卡（读卡器 %4），又于 %6 在%5打卡（读卡器 %7）：两处相距 %8，最多相隔 %9。</translation>
        </message>
        <message>
            <source>The instants are taken to be off in favour of the person. A card may have been lent, or copied, or a place's coordinates may be wrong.</source>
            <translation>时间误差已按有利于本人计算。可能是卡被借用或复制，也可能是点位坐标有误。</translation>
        </message>
        <message>
            <source>Reader %1 read the tags of %2 places within %3, from %4 at %5; %6 is %7 away, read at %8.</source>
            <translation>读卡器 %1 在 %3 内读到 %2 处标签：%5 起自%4；其中%6相距 %7，读于 %8。</translation>
        </message>
        <message>
            <source>Nobody knows who carried it.</source>
            <translation>不知由谁携带。</translation>
        </message>
        <message>
            <source>%1 carried it.</source>
            <translation>由 %1 携带。</translation>
        </message>
        <message>
            <source>Tags that hang at their places are not read like that; copies that lie together are.</source>
            <translation>装在原处的标签不会这样读到，放在一起的复制标签才会。</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>读卡器 %1</translation>
        </message>
        <message>
            <source>Card %1</source>
            <translation>卡 %1</translation>
        </message>
        <message>
            <source>The clock of reader %1's host was set back by %2; after that it said %3. The entry landed at %4.</source>
            <translation>读卡器 %1 的主机时钟被回拨 %2，回拨后显示 %3。该记录于 %4 入库。</translation>
        </message>
        <message>
            <source>It gains nothing: instants are settled by what nobody can set.</source>
            <translation>回拨并无好处：打卡时刻按无法改动的计时核定。</translation>
        </message>
        <message>
            <source>%1 clocked in at %2 at %3 (reader %4), while excuse no. %5 covers the duty.</source>
            <translation>%1 于 %3 在%2打卡（读卡器 %4），而其勤务当时由第 %5 号免考覆盖。</translation>
        </message>
        <message>
            <source>Who was called away may have passed there, or somebody else had the card.</source>
            <translation>可能是出警途经此处，也可能是他人持卡。</translation>
        </message>
        <message>
            <source>%1 clocked in at %2 at %3 (reader %4), but is not in service on that day.</source>
            <translation>%1 于 %3 在%2打卡（读卡器 %4），但当日不在岗。</translation>
        </message>
        <message>
            <source>Reader %1, %2: %3.</source>
            <translation>读卡器 %1，%2：%3。</translation>
        </message>
        <message>
            <source>It is about card %1.</source>
            <translation>涉及卡 %1。</translation>
        </message>
        <message>
            <source>As recorded: %1</source>
            <translation>原始记录：%1</translation>
        </message>
    </context>
    <context>
        <name>SignsModel</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>About</source>
            <translation>涉及</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of another day</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待处理</translation>
        </message>
    </context>
    <context>
        <name>SignsView</name>
        <message>
            <source>Signs are evidence to look at, never a penalty: no verdict and no score reads them, nor what is decided of them.</source>
            <translation>疑点只是供核查的线索，本身绝不构成处罚：任何判定与得分都不采用疑点及其处理结果。</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Open or decided</source>
            <translation>待处理或已处理</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>Open and decided</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Sort of sign</source>
            <translation>疑点种类</translation>
        </message>
        <message>
            <source>All sorts</source>
            <translation>全部种类</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>The last %1 days</source>
            <translation>最近 %1 天</translation>
        </message>
        <message>
            <source>Signs to look at</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Waiting for the first answer</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>No sign chosen</source>
            <translation>未选疑点</translation>
        </message>
        <message>
            <source>&amp;First place</source>
            <translation>前一处(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Place on the map</source>
            <translation>在地图上查看(&amp;P)</translation>
        </message>
        <message>
            <source>P&amp;erson</source>
            <translation>人员(&amp;E)</translation>
        </message>
        <message>
            <source>Rea&amp;der</source>
            <translation>读卡器(&amp;D)</translation>
        </message>
        <message>
            <source>E&amp;xplained…</source>
            <translation>有合理解释(&amp;X)…</translation>
        </message>
        <message>
            <source>&amp;Not explained…</source>
            <translation>未能解释(&amp;N)…</translation>
        </message>
        <message>
            <source>Keep &amp;watching…</source>
            <translation>继续关注(&amp;W)…</translation>
        </message>
        <message>
            <source>No sign to look at</source>
            <translation>没有疑点</translation>
        </message>
        <message>
            <source>Impossible journeys, copied tags, clocks set back and broken journals would show here.</source>
            <translation>无法到达的移动、复制的标签、回拨的时钟、断裂的日志会列在这里。</translation>
        </message>
        <message>
            <source>This login may not decide.</source>
            <translation>此账号无权处理疑点。</translation>
        </message>
        <message>
            <source>%1: %2 by %3 (%4)
%5</source>
            <translation>%1：%3（%4）认定%2
%5</translation>
        </message>
        <message>
            <source>Nobody has decided yet.</source>
            <translation>尚未处理。</translation>
        </message>
    </context>
    <context>
        <name>UnknownCardsModel</name>
        <message>
            <source>Card</source>
            <translation>卡号</translation>
        </message>
        <message>
            <source>Taps</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>First seen</source>
            <translation>首次读到</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>最近读到</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of another day</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>registered for another time</source>
            <translation>已登记，但不含这些时间</translation>
        </message>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n 台读卡器</numerusform>
            </translation>
        </message>
    </context>
</TS>
