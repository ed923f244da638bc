<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>GroupsModel</name>
        <message>
            <source>Level %1</source>
            <translation>%1 级</translation>
        </message>
        <message>
            <source>No level</source>
            <translation>未定级</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>未分类</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>应到</translation>
        </message>
        <message>
            <source>Completion</source>
            <translation>完成率</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 个点</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, the longest gap %2</source>
            <translation>%1，最长空档 %2</translation>
        </message>
    </context>
    <context>
        <name>PlaceDaysModel</name>
        <message>
            <source>unknown card %1</source>
            <translation>未登记的卡 %1</translation>
        </message>
        <message>
            <source>ddd d</source>
            <comment>format of a day of a month</comment>
            <translation>d日 ddd</translation>
        </message>
    </context>
    <context>
        <name>PlaceView</name>
        <message>
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <source>Show on the &amp;map</source>
            <translation>在地图上查看(&amp;M)</translation>
        </message>
        <message>
            <source>Missed &amp;visits</source>
            <translation>漏点(&amp;V)</translation>
        </message>
        <message>
            <source>Clock-ins by day</source>
            <translation>逐日打卡</translation>
        </message>
        <message>
            <source>a dot each; windows of duties behind them</source>
            <translation>每点为一次打卡，底色为勤务时段</translation>
        </message>
        <message>
            <source>Clock-ins by day and hour</source>
            <translation>按日按小时的打卡</translation>
        </message>
        <message>
            <source>Waiting for the first answer</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Hours of the week</source>
            <translation>一周各小时</translation>
        </message>
        <message>
            <source>Clock-ins in each hour of the week</source>
            <translation>一周内每小时的打卡次数</translation>
        </message>
        <message>
            <source>Visits owed</source>
            <translation>应到记录</translation>
        </message>
        <message>
            <source>Visits owed here</source>
            <translation>此点的应到记录</translation>
        </message>
        <message>
            <source>No duty owes a visit here</source>
            <translation>没有勤务须到此点</translation>
        </message>
        <message>
            <source>Lines stop here by the plan; see its stops and shifts.</source>
            <translation>是否到此点由计划中的巡线站序与班次决定。</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>%1 级</translation>
        </message>
        <message>
            <source>nothing is known</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>nobody came in %1 of %2 hours</source>
            <translation>%2 个小时中有 %1 个无人到过</translation>
        </message>
        <message>
            <source>%1 of %2 visits that count were reached (%3).</source>
            <translation>计入考核的 %2 次应到中到达 %1 次（%3）。</translation>
        </message>
        <message>
            <source>.</source>
            <comment>ends the sentence before</comment>
            <translation>。</translation>
        </message>
        <message>
            <source>Nobody came on %1 of %2 days.</source>
            <translation>%2 天中有 %1 天无人到过。</translation>
        </message>
        <message>
            <source>Usually %1 from one visit to the next.</source>
            <translation>两次到点通常相隔 %1。</translation>
        </message>
        <message>
            <source>For %1 nothing is known: what could have read here had not delivered, or was out of service.</source>
            <translation>其中 %1 无数据：可读此点的读卡器尚未上传或停用。</translation>
        </message>
    </context>
    <context>
        <name>PlaceVisitsModel</name>
        <message>
            <source>Duty</source>
            <translation>勤务</translation>
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
            <source>d MMM</source>
            <comment>format of a day</comment>
            <translation>M月d日</translation>
        </message>
    </context>
    <context>
        <name>PlacesFilters</name>
        <message>
            <source>Name or code</source>
            <translation>名称或编号</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>%1 级</translation>
        </message>
        <message>
            <source>No level</source>
            <translation>未定级</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>未分类</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>全部等级</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部性质</translation>
        </message>
    </context>
    <context>
        <name>PlacesModel</name>
        <message>
            <source>Nothing is known of this month: what could have read here has not delivered.</source>
            <translation>本月无数据：可读此点的读卡器尚未上传。</translation>
        </message>
        <message>
            <source>d MMM HH:mm</source>
            <comment>format of an instant of a month</comment>
            <translation>M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Nobody for %1: %2 – %3</source>
            <translation>最长 %1 无人：%2 – %3</translation>
        </message>
        <message>
            <source>Too few visits to tell how predictable they are.</source>
            <translation>到点次数太少，无法判断规律性。</translation>
        </message>
        <message>
            <source>Who saw a visit here, and waits at the same time another day, a quarter of an hour either way, meets one %1 times out of 10.</source>
            <translation>外人若记下一次到点的时刻，改日在前后一刻钟内守候，10 次能遇上 %1 次。</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>巡更点</translation>
        </message>
        <message>
            <source>Longest gap</source>
            <translation>最长空档</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>应到</translation>
        </message>
        <message>
            <source>Completion</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>Days without</source>
            <translation>无人天数</translation>
        </message>
        <message>
            <source>Predictable</source>
            <translation>可预测</translation>
        </message>
        <message>
            <source>Usual gap</source>
            <translation>通常间隔</translation>
        </message>
        <message>
            <source>Blind hours</source>
            <translation>空白小时</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>巡区</translation>
        </message>
        <message>
            <source>The longest time without a clock-in</source>
            <translation>最长的无人打卡时间</translation>
        </message>
        <message>
            <source>Days on which nobody came, of those of which all is known</source>
            <translation>数据完整的日子中无人到过的天数</translation>
        </message>
        <message>
            <source>How often a stranger who waits at the time of an earlier visit meets one; the lower, the better</source>
            <translation>外人按以往到点时刻守候，能遇上巡逻的机会；越低越好</translation>
        </message>
        <message>
            <source>The median time between one visit and the next</source>
            <translation>两次到点相隔时间的中位数</translation>
        </message>
        <message>
            <source>Hours of the week, of 168, in which nobody ever came</source>
            <translation>一周 168 个小时中从未有人到过的小时数</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 of 10</source>
            <translation>%1 / 10</translation>
        </message>
    </context>
    <context>
        <name>PlacesOverview</name>
        <message>
            <source>The most neglected first</source>
            <translation>空档最长的在前</translation>
        </message>
        <message>
            <source>Places of the month</source>
            <translation>本月各巡更点</translation>
        </message>
        <message>
            <source>Waiting for the first answer</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Hours of the week</source>
            <translation>一周各小时</translation>
        </message>
        <message>
            <source>&amp;All shown</source>
            <translation>所列全部(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Chosen one</source>
            <translation>所选一点(&amp;C)</translation>
        </message>
        <message>
            <source>Clock-ins in each hour of the week</source>
            <translation>一周内每小时的打卡次数</translation>
        </message>
        <message>
            <source>No place is shown</source>
            <translation>没有可显示的点</translation>
        </message>
        <message>
            <source>Choose another unit, or fewer filters.</source>
            <translation>请另选单位，或减少筛选条件。</translation>
        </message>
        <message>
            <source>By level</source>
            <translation>按等级</translation>
        </message>
        <message>
            <source>Places by level</source>
            <translation>各等级的点</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>按类别</translation>
        </message>
        <message>
            <source>Places by category</source>
            <translation>各类别的点</translation>
        </message>
        <message>
            <source>No checkpoint in this month</source>
            <translation>本月没有巡更点</translation>
        </message>
        <message>
            <source>The unit has no checkpoint that was valid then, or the month has not begun.</source>
            <translation>该单位当时没有有效的巡更点，或该月尚未开始。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 个点</numerusform>
            </translation>
        </message>
        <message>
            <source>No place is like that</source>
            <translation>没有符合条件的点</translation>
        </message>
        <message>
            <source>Choose fewer filters.</source>
            <translation>请减少筛选条件。</translation>
        </message>
        <message>
            <source>nothing is known</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>nobody came in %1 of %2 hours</source>
            <translation>%2 个小时中有 %1 个无人到过</translation>
        </message>
        <message>
            <source>All shown</source>
            <translation>所列全部</translation>
        </message>
        <message>
            <source>hatched: nobody came; dotted: nothing is known</source>
            <translation>斜纹：无人到过；点纹：无数据</translation>
        </message>
    </context>
    <context>
        <name>PlacesPage</name>
        <message>
            <source>Places</source>
            <translation>点位</translation>
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
            <source>last known state, %1</source>
            <translation>%1 的最后状态</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>截至 %1</translation>
        </message>
    </context>
    <context>
        <name>Spans</name>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 天 %2 小时</translation>
        </message>
    </context>
    <context>
        <name>WeekModel</name>
        <message>
            <source>%1, %2:00 to %3:00</source>
            <translation>%1 %2:00 至 %3:00</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n clock-in(s)</source>
            <translation>
                <numerusform>%1：打卡 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: nobody came, in %n week(s)</source>
            <translation>
                <numerusform>%1：%n 周内无人到过</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: nothing is known</source>
            <translation>%1：无数据</translation>
        </message>
    </context>
</TS>
