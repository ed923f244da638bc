<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChangeModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已变更</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>%n change(s) together</source>
        <translation><numerusform>一次变更 %n 项</numerusform></translation>
    </message>
    <message>
        <source>+%1 −%2 ~%3</source>
        <translation>+%1 −%2 ~%3</translation>
    </message>
    <message>
        <source>Login %1</source>
        <translation>登录名 %1</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>新增 %1，删除 %2，修改 %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期间(&amp;P)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>对象(&amp;W)</translation>
    </message>
    <message>
        <source>Name, badge or login</source>
        <translation>姓名、警号或登录名</translation>
    </message>
    <message>
        <source>W&amp;ho</source>
        <translation>何人(&amp;H)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>变更，最新在前</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有变更</translation>
    </message>
    <message>
        <source>What people change in the plan, and what they decide, is noted here. Choose a longer period, or fewer filters.</source>
        <translation>对计划的修改和各项审批决定都记录在此。请放宽期间，或减少筛选条件。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>变更前后</translation>
    </message>
    <message>
        <source>Fields of the change, those that differ first</source>
        <translation>变更的字段，有差异的在前</translation>
    </message>
    <message>
        <source>login %1</source>
        <translation>登录名 %1</translation>
    </message>
    <message>
        <source>%1 (%2), login %3</source>
        <translation>%1（%2），登录名 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3
%4: %5, by %6</source>
        <translation>%1 %2 %3
%4：%5，操作人 %6</translation>
    </message>
    <message>
        <source>Several changes together</source>
        <translation>一次变更多项</translation>
    </message>
    <message>
        <source>Open the row and choose one: an import is one row, whatever it changed.</source>
        <translation>请展开该行并选择其中一项：一次导入无论变更多少都是一行。</translation>
    </message>
    <message>
        <source>No change is chosen</source>
        <translation>未选择变更</translation>
    </message>
    <message>
        <source>Choose one to see each field before and after.</source>
        <translation>选择一项，即可逐字段查看变更前后。</translation>
    </message>
</context>
<context>
    <name>ClockInList</name>
    <message>
        <source>All clock-ins, newest first</source>
        <translation>全部打卡记录，最新在前</translation>
    </message>
</context>
<context>
    <name>ClockInListModel</name>
    <message>
        <source>Journal %1, entry %2</source>
        <translation>日志簿 %1，第 %2 条</translation>
    </message>
    <message>
        <source>Off by at most %1 s</source>
        <translation>误差不超过 %1 秒</translation>
    </message>
    <message>
        <source>Clocked in</source>
        <translation>打卡时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Journal / entry</source>
        <translation>日志簿 / 条目</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡更点</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Card proof</source>
        <translation>卡片验证</translation>
    </message>
</context>
<context>
    <name>ClockInsView</name>
    <message>
        <source>&amp;Reader</source>
        <translation>读卡器(&amp;R)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>Badge or name</source>
        <translation>警号或姓名</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>巡更点(&amp;C)</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>&amp;UID</source>
        <translation>UID(&amp;U)</translation>
    </message>
    <message>
        <source>Whole UID</source>
        <translation>完整 UID</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>跳转(&amp;G)</translation>
    </message>
    <message>
        <source>Ne&amp;west</source>
        <translation>最新(&amp;W)</translation>
    </message>
    <message>
        <source>Clock-ins</source>
        <translation>打卡记录</translation>
    </message>
    <message>
        <source>No clock-in fits</source>
        <translation>没有符合的打卡记录</translation>
    </message>
    <message>
        <source>&amp;Jump to</source>
        <translation>跳至(&amp;J)</translation>
    </message>
    <message>
        <source>Instant to jump to</source>
        <translation>要跳至的时间</translation>
    </message>
    <message>
        <source>Readers&apos; clock-ins appear here as they arrive. Take away a filter, or jump to another instant.</source>
        <translation>读卡器的打卡记录到达后即显示于此。请减少筛选条件，或跳至其他时间。</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>日志显示的内容</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Clock-ins</source>
        <translation>打卡记录</translation>
    </message>
    <message>
        <source>You may not read the log</source>
        <translation>您无权查看日志</translation>
    </message>
    <message>
        <source>Who changed what is for editors and auditors. An administrator of the database can grant your login one of their roles: patrol_editor or patrol_auditor. The list of clock-ins is yours to see.</source>
        <translation>变更日志仅供编辑员和考核员查看。数据库管理员可以将 patrol_editor 或 patrol_auditor 角色授予您的登录名。打卡记录您可以查看。</translation>
    </message>
    <message>
        <source>The database is away: this is how it was</source>
        <translation>数据库已断开，所示为断开前的内容</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>人员归属</translation>
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
        <source>Line</source>
        <translation>巡线</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>人员配备</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Crew member</source>
        <translation>班组成员</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派勤</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Reader key</source>
        <translation>读卡器密钥</translation>
    </message>
    <message>
        <source>Card policy</source>
        <translation>卡片验证要求</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>免考</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>漏点确认</translation>
    </message>
    <message>
        <source>Decision on a sign</source>
        <translation>疑点处理</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>考核规则</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Category</source>
        <translation>类别</translation>
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
        <source>Mode</source>
        <translation>巡逻方式</translation>
    </message>
    <message>
        <source>Stops in order</source>
        <translation>按站序</translation>
    </message>
    <message>
        <source>Whose clock-ins count</source>
        <translation>计入谁的打卡</translation>
    </message>
    <message>
        <source>Place on the line</source>
        <translation>站序</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Minutes to stay</source>
        <translation>停留分钟数</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类型</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kinds of day</source>
        <translation>日期类型</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类型</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Minutes long</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Minutes between rounds</source>
        <translation>轮次间隔（分钟）</translation>
    </message>
    <message>
        <source>Minutes early that count</source>
        <translation>提前计入（分钟）</translation>
    </message>
    <message>
        <source>Minutes late that count</source>
        <translation>延后计入（分钟）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Days of the cycle</source>
        <translation>周期天数</translation>
    </message>
    <message>
        <source>Day of the cycle</source>
        <translation>周期中的第几天</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
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
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Enrolled by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>吊销时间</translation>
    </message>
    <message>
        <source>Proof asked of cards</source>
        <translation>要求的卡片验证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
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
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>驳回人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>驳回时间</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>结束人</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>At</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定人</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定时间</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Weight of completion</source>
        <translation>完成率权重</translation>
    </message>
    <message>
        <source>Weight of punctuality</source>
        <translation>准时率权重</translation>
    </message>
    <message>
        <source>Weight of attendance</source>
        <translation>出勤率权重</translation>
    </message>
    <message>
        <source>Weight of order</source>
        <translation>站序权重</translation>
    </message>
    <message>
        <source>Weight of dwell</source>
        <translation>停留权重</translation>
    </message>
    <message>
        <source>Weight of staffing</source>
        <translation>配备权重</translation>
    </message>
    <message>
        <source>Weight of level 1</source>
        <translation>一级权重</translation>
    </message>
    <message>
        <source>Weight of level 2</source>
        <translation>二级权重</translation>
    </message>
    <message>
        <source>Weight of level 3</source>
        <translation>三级权重</translation>
    </message>
    <message>
        <source>Weight without level</source>
        <translation>无级别权重</translation>
    </message>
    <message>
        <source>Weight of must-reach points</source>
        <translation>必到点权重</translation>
    </message>
    <message>
        <source>Weight of standing points</source>
        <translation>必停点权重</translation>
    </message>
    <message>
        <source>Weight of ordinary points</source>
        <translation>普通点权重</translation>
    </message>
    <message>
        <source>Excellent from</source>
        <translation>优：不低于</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>良：不低于</translation>
    </message>
    <message>
        <source>Fair from</source>
        <translation>中：不低于</translation>
    </message>
    <message>
        <source>Ranked from so many visits</source>
        <translation>参与排名的最少应到数</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>UID only</source>
        <translation>仅 UID</translation>
    </message>
    <message>
        <source>genuine chip</source>
        <translation>正品芯片</translation>
    </message>
    <message>
        <source>signed message (SUN)</source>
        <translation>签名消息（SUN）</translation>
    </message>
    <message>
        <source>mutual (AES)</source>
        <translation>双向验证（AES）</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>the crew&apos;s</source>
        <translation>仅本班组</translation>
    </message>
    <message>
        <source>the unit&apos;s</source>
        <translation>本单位人员</translation>
    </message>
    <message>
        <source>anyone&apos;s</source>
        <translation>任何已知人员</translation>
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
        <source>sensitive day</source>
        <translation>敏感日</translation>
    </message>
    <message>
        <source>school day</source>
        <translation>上学日</translation>
    </message>
    <message>
        <source>of a person</source>
        <translation>人员卡</translation>
    </message>
    <message>
        <source>of a checkpoint</source>
        <translation>巡更点标签</translation>
    </message>
    <message>
        <source>of an event</source>
        <translation>事件卡</translation>
    </message>
    <message>
        <source>of a vehicle</source>
        <translation>车辆卡</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>not explained</source>
        <translation>未能说明</translation>
    </message>
    <message>
        <source>to be watched</source>
        <translation>继续关注</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>其余 %1 项</translation>
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
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
</context>
</TS>
