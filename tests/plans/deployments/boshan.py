# SPDX-License-Identifier: GPL-3.0-or-later
"""博山 警保联控: police and guards patrol together. 696 grids, 51 officers, 63 auxiliaries, 265 assistants, 180 outside organisations."""
import datetime

from deployments import days, ground
from deployments.feed import Feed

# station: code, name, seat, metres between points, communities
STATIONS = [
    ("CD", "城东", (117.8665, 36.4985), 95, "新坦 后峪 峨岭 李家窑 荆山 四十亩地 城东大街"), ("CX", "城西", (117.8520, 36.4950), 95, "赵庄 西冶街 税务街 白虎山 窑广 新建 双山"),
    ("ST", "山头", (117.8560, 36.4640), 110, "河南东 河南西 河北东 河北西 古窑 冯八峪"), ("YC", "域城", (117.8380, 36.5330), 150, "域城 西域城 北域城 岜山 蕉庄 柳域"),
    ("BT", "白塔", (117.8740, 36.5600), 150, "白塔 国家庄 簸箕掌 大海眼 因阜"), ("BD", "八陡", (117.9090, 36.4540), 140, "石炭坞 青石关 北河口 黑山 福山"),
    ("YQ", "源泉", (118.0350, 36.4230), 220, "源东 源北 麻庄 岱庄"), ("CS", "池上", (118.0950, 36.3460), 260, "中郝峪 小峰 池上"),
    ("BZ", "博山镇", (117.9180, 36.3720), 240, "南博山 北博山 五福峪 朱家庄"), ("SM", "石马", (117.8130, 36.4180), 200, "石马 桥东 西石 东石"),
]
ENTERPRISES = dict(CD=9, CX=8, ST=9, YC=14, BT=14, BD=8, YQ=4, CS=2, BZ=4, SM=4)
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
TRADES = "泵业 陶瓷 耐火材料 琉璃 电机 减速机 铸造 化工 机械 水泥 热力 医药".split()
OWN = [("幼儿园", "校园"), ("物业", "小区"), ("卫生院", "医院"), ("商场", "商场"), ("小学", "校园"), ("农贸市场", "市场")]   # who hires guards of their own
THINGS = [("小区", "大门 后门 车棚 花台"), ("居民楼", "单元口 东侧 西侧"), ("沿街商铺", "门前 后巷"), ("老街", "巷口 拐角"), ("健身广场", "入口 东口"),
          ("便民服务站", "门前"), ("公交站", "旁 对面"), ("停车场", "入口"), ("桥", "东头 西头"), ("老年公寓", "门前"), ("文化大院", "门前"), ("水塔", "旁")]
GUARDS, SECURITY = 1170, 424
HIRED = (318, 240)      # guards of the two security companies; the others belong to the 102 organisations that hire their own
EVENTS = [("CHECK", "盘查可疑人员"), ("HAZARD", "发现安全隐患"), ("DISPUTE", "现场调解纠纷"), ("FIRE", "消防隐患"), ("HELP", "群众求助"),
          ("DRILL", "联防演练"), ("TRAIN", "送教到企"), ("INSPECT", "现场督导"), ("CASE", "提供破案线索")]


def build():
    feed = Feed(20210601, "2021-01-01", early=10, late=30)
    feed.unit("BS", "博山分局", "bureau")
    joint = feed.unit("LK", "警保联控中队", "brigade", "BS")
    feed.hire("P", "officer", joint, 3, 4)
    seats, hired = {}, companies(feed)
    for code, name, seat, step, communities in STATIONS:
        feed.unit(code, f"{name}派出所", "station", "BS")
        for n, community in enumerate(communities.split(), 1):
            unit = feed.unit(f"{code}-{n}", f"{community}社区警务室", "community", code)
            seats[unit] = (community, middle(feed, seat, n, len(communities.split()), step), step)
    officers = add_communities(feed, seats)
    gates = add_enterprises(feed) + add_own(feed, seats)
    add_joint(feed, officers, gates, hired)
    add_calendar(feed)
    feed.cards(EVENTS, [f"鲁C{n:04}警" for n in range(1, 13)], 10)
    return feed


def middle(feed, seat, n, of, step):
    """The middles of a station's communities lie about its seat; those of villages further apart."""
    return ground.at_side(feed.rng, seat, list(ground.SIDES)[(n * 8) // of % 8], 2.5 * step, 5 * step)


def companies(feed):
    """Two security companies, whose guards are sent to others: company -> badges not yet in a crew."""
    found = {}
    for code, name, how_many in zip(("BA1", "BA2"), ("甲安保安服务公司", "乙安保安服务公司"), HIRED):
        feed.unit(code, name, "security_company", "BS")
        found[code] = feed.hire("B", "guard", code, how_many, 4)
        feed.handhelds(code, 2)
    return found


def parts(total, how_many):
    return [total * (n + 1) // how_many - total * n // how_many for n in range(how_many)]


def add_communities(feed, seats):
    """51 communities: a line over all grids of each, one point a grid; one officer, one or two auxiliaries, five or six assistants."""
    officers = {}
    for (unit, (name, at, step)), grids, helpers, assistants in zip(seats.items(), parts(696, 51), parts(63, 51), parts(265, 51)):
        officer = feed.hire("P", "officer", unit, 1, 4)
        helper, people = feed.hire("A", "auxiliary", unit, helpers), feed.hire("W", "grid_worker", unit, assistants)
        stops = [grid_point(feed, unit, name, there) for there in ground.stroll(feed.rng, at, grids, step)]
        line = feed.line(feed.code("S", 2), f"{name}网格巡线", unit, "foot", stops, {"grid_worker": 1})
        feed.shift(line, "D", "日巡", "14:00", 240, day_kinds="workday|sensitive")
        feed.shift(line, "W", "休息日巡", "09:00", 240, day_kinds="weekend|holiday")
        feed.shift(line, "N", "夜巡", "19:30", 210)
        day = feed.crew(f"{unit}D", f"{name}日巡班", unit, officer + people[0::3])
        late = [feed.crew(f"{unit}{'EF'[n]}", f"{name}夜巡{'甲乙'[n]}班", unit, helper[n:n + 1] + people[n + 1::3]) for n in range(2)]
        feed.roster(line, "D", day)
        for n in range(2):
            feed.roster(line, "N", late[n], 2, n)
            feed.roster(line, "W", late[n], 2, 1 - n)
        feed.handhelds(unit)
        officers.setdefault(unit.split("-")[0], []).extend(officer)
    return officers


def grid_point(feed, unit, community, at):
    """A grid, and the point in it."""
    zone = feed.code("G")
    feed.add("zones", zone=zone, name=f"{community}网格{zone[1:]}", unit=unit)
    while True:
        thing, sides = feed.rng.choice(THINGS)
        number = f"{feed.rng.randrange(1, 60)}号" if thing in ("居民楼", "沿街商铺") else feed.rng.choice(("东", "西", "南", "北", "中"))
        name = community + number + thing + feed.rng.choice(sides.split())
        if name not in feed.given:
            return feed.point(name, unit, at, feed.rng.choice(("ordinary",) * 5 + ("must_reach",)), "基础网格", feed.rng.choice((2, 3, 3)), zone, 4)


def add_site(feed, unit, name, at, people, category, rounds):
    """An organisation's own patrol: three points within its walls, by day and by night; whoever works there may walk it."""
    points = [(feed.point(name + where, unit, ground.at_side(feed.rng, at, side, 30, 90), kind, category, level, width=4))
              for where, side, kind, level in (("大门", "南", "must_reach", 1), ("库房", "北", "ordinary", 2), ("围墙", "东", "ordinary", 3))]
    line = feed.line(feed.code("Z"), f"{name}自巡线", unit, "foot", points, {"guard": 1}, eligibility="unit")
    feed.shift(line, "D", "日间自巡", "08:00", 600, rounds, 120)
    feed.shift(line, "N", "夜间自巡", "20:00", 600, rounds + 1, 120)
    crews = [feed.crew(f"{unit}{'AB'[n]}", f"{name}{'甲乙'[n]}班", unit, people[n::2]) for n in range(2)]
    feed.turns(line, "DN", crews)
    feed.handhelds(unit)
    return points[0], at


def add_enterprises(feed):
    """76 guarded enterprises, with 424 security staff between them; their names count through the sixty years and the trades."""
    gates, staff, n = [], parts(SECURITY, 76), 0
    for code, _, seat, step, _ in STATIONS:
        for place in range(ENTERPRISES[code]):
            name = STEMS[n % 10] + BRANCHES[n % 12] + TRADES[(n + n // 60) % 12]
            unit = feed.unit(f"QY{n + 1:03}", name, "enterprise", code)
            at = ground.at_side(feed.rng, seat, list(ground.SIDES)[place % 8], *((5 * step, 9 * step) if place < 8 else (11 * step, 14 * step)))
            gate, at = add_site(feed, unit, name, at, feed.hire("Q", "guard", unit, staff[n]), "内保企业", 2)
            gates.append((code, unit, gate, at))
            n += 1
    return gates


def add_own(feed, seats):
    """102 organisations that hire their own guards: two in each community."""
    gates, staff = [], parts(GUARDS - sum(HIRED), 102)
    for n in range(102):
        community, (name, seat, step) = list(seats.items())[n // 2]
        title, category = OWN[(n // 2 + n % 2 * 3) % 6]
        unit = feed.unit(f"ZZ{n + 1:03}", name + title, "self_hiring", community.split("-")[0])
        at = ground.at_side(feed.rng, seat, ("西", "东北")[n % 2], step, 2.5 * step)
        gate, at = add_site(feed, unit, name + title, at, feed.hire("B", "guard", unit, staff[n], 4), category, 1)
        gates.append((community.split("-")[0], unit, gate, at))
    return gates


def add_joint(feed, officers, gates, hired):
    """1 + N + N: an officer, security staff of the enterprises and guards of a company walk from gate to gate of a station's area."""
    staff = {}
    for row in feed.rows["crew_members"]:
        staff.setdefault(row[0][:-1], []).append(row[1])
    for n, (code, name, *_) in enumerate(STATIONS):
        mine = [gate for gate in gates if gate[0] == code and gate[1][:2] == "QY"]
        walk = ground.as_a_walk(mine, at=lambda gate: gate[3])
        line = feed.line(f"L{n + 1:02}", f"{name}警企联巡线", code, "vehicle", [gate for _, _, gate, _ in walk],
                         {"guard": 4, "officer": 1}, eligibility="crew")
        feed.shift(line, "J", "警企联巡", "18:00", 120, days="2456")
        feed.shift(line, "S", "敏感节点联巡", "22:30", 120, day_kinds="sensitive|holiday")
        feed.shift(line, "Q", "季度联防演练", "09:30", 120, kind="mobile")
        company = ("BA1", "BA2")[n % 2]
        for k in range(2):
            from_enterprises = [staff[unit][k] for _, unit, _, _ in mine[k::2]][:4] or [staff[mine[0][1]][k]]
            members = [officers[code][k]] + from_enterprises + [hired[company].pop(0) for _ in range(4)]
            crew = feed.crew(f"{code}J{k + 1}", f"{name}联勤{'一二'[k]}组", code, members)
            for shift in "JSQ":
                feed.roster(line, shift, crew, 2, k)
        for quarter, month in enumerate((3, 6, 9, 12)):
            feed.add("dispatches", line=line, shift="Q", date=datetime.date(2026, month, 5 + 2 * n), start=None if n % 2 else "15:00")
        feed.handhelds(code)
    add_inspection(feed, gates, hired)


def add_inspection(feed, gates, hired):
    """Each company drives to a dozen places that its guards hold, every working day; the gates of six enterprises have readers."""
    for n, company in enumerate(("BA1", "BA2"), 1):
        places = [gate for gate in gates if gate[1][:2] == "ZZ" and gate[0] in ("CD", "CX", "ST", "YC")][n - 1::4][:12]
        walk = ground.as_a_walk(places, at=lambda gate: gate[3])
        line = feed.line(f"D{n}", f"{'甲乙'[n - 1]}安驻点督查线", company, "vehicle", [(gate, 5) for _, _, gate, _ in walk], {"guard": 2})
        feed.shift(line, "D", "驻点督查", "09:00", 420, days="12345")
        feed.roster(line, "D", feed.crew(f"{company}D", f"{'甲乙'[n - 1]}安督查组", company, [hired[company].pop(0) for _ in range(2)]))
    for _, unit, gate, _ in [gate for gate in gates if gate[1][:2] == "QY"][::13]:
        feed.fixed(gate, unit)


def add_calendar(feed):
    days.public(feed)
    feed.days("2026-03-03", 10, "sensitive")
    feed.days("2026-06-07", 3, "sensitive")
    feed.days("2026-12-04", 3, "sensitive")
