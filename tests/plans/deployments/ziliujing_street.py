# SPDX-License-Identifier: GPL-3.0-or-later
"""自流井 街面巡防: the same district's street net. 11 lines of 10 + 6 + 2, four posts, two squads on stand-by, eight road checks."""
import datetime
import random

from town import Town

from deployments import days, ground
from deployments.feed import Feed

TOWN = 20161130     # the seed of ziliujing: the same streets
FOOT = [  # name, around what, whose streets
    ("光大街步巡线", (104.7772, 29.3530), "光大街 中华路 自由路 解放路"), ("五星街步巡线", (104.7735, 29.3500), "五星街 正街 文昌宫街 八店街"),
    ("新街步巡线", (104.7655, 29.3490), "新街 双牌坊街 沙湾街 滨江路"), ("东方广场步巡线", (104.7830, 29.3540), "东方路 东环路 交通路 仓坝街"),
    ("火车站步巡线", (104.7872, 29.3500), "站前街 站北路 铁路新村街 桂花街"), ("郭家坳步巡线", (104.7690, 29.3410), "郭家坳街 桐梓坳街 盐马路 广华路"),
    ("檀木林步巡线", (104.7830, 29.3430), "檀木林街 体育路 丹桂街 泰丰街"), ("彩灯公园步巡线", (104.7770, 29.3462), "公园路 汇川路 同乐路 绿荫路"),
]
VEHICLE = [("城北车巡线", (104.7700, 29.3520), "龙凤山路 同兴路 灯杆坝街"), ("城东车巡线", (104.7850, 29.3500), "东光路 汇兴路 马吃水街"),
           ("城南车巡线", (104.7740, 29.3405), "南湖路 青杠林路 长土街")]
ROAD_CHECKS = [("高速路出口卡点", 0), ("鸿鹤路口卡点", 0), ("舒坪路口卡点", 0), ("汇东大桥卡点", 1), ("东环路口卡点", 1), ("仲权路口卡点", 1),
               ("农团路口卡点", 2), ("荣边路口卡点", 2)]
POSTS = [("檀木林体育场岗亭", (104.7842, 29.3440)), ("东方广场岗亭", (104.7826, 29.3538)), ("光大街岗亭", (104.7776, 29.3527)),
         ("火车站岗亭", (104.7868, 29.3504))]
SQUADS = [("东方广场屯警点", (104.7835, 29.3544)), ("火车站屯警点", (104.7877, 29.3498))]
WINDOWS = [("W1", "早高峰", "07:30", 120), ("W2", "午间", "11:30", 120), ("W3", "晚高峰", "16:30", 120), ("W4", "夜间", "20:00", 120)]
MOBILE = [("M1", "机动一（下午）", "14:00", 120), ("M2", "机动二（深夜）", "22:30", 120)]
PLACES = [("公交站", "旁 对面"), ("商场", "东门 西门 步行街口"), ("银行", "门前 自助银行旁"), ("路口", "东侧 西侧 岗位"), ("农贸市场", "南口 北口"),
          ("学校", "大门 侧门"), ("夜市", "入口 出口"), ("地下通道", "东口 西口"), ("网吧", "门前 对面"), ("停车场", "入口 出口")]
EVENTS = [("CHECK", "盘查可疑人员"), ("DISPUTE", "现场调解纠纷"), ("HAZARD", "发现安全隐患"), ("DAMAGE", "市政设施损坏"),
          ("STALL", "占道经营劝离"), ("OPEN", "明访"), ("SECRET", "暗访")]


def build():
    feed = Feed(20161201, "2016-04-01")
    feed.unit("ZLJ", "自流井分局", "bureau")
    feed.unit("XK", "巡控大队", "brigade", "ZLJ")
    feed.unit("CZ", "处突中队", "squad", "XK")
    units = [feed.unit(f"XK-{n:02}", name + "警组", "group", "XK") for n, (name, *_) in enumerate(FOOT + VEHICLE, 1)]
    for zone, name in (("Z1", "城北片"), ("Z2", "城东片"), ("Z3", "城南片")):
        feed.add("zones", zone=zone, name=name, unit="XK")
    town, used = Town(random.Random(TOWN)), set()
    for n, ((name, seat, streets), unit) in enumerate(zip(FOOT, units)):
        add_line(feed, town, used, f"B{n + 1}", name, unit, "foot", seat, (620, 11, 105), streets.split(), [])
    for n, ((name, seat, streets), unit) in enumerate(zip(VEHICLE, units[8:])):
        checks = [check for check, line in ROAD_CHECKS if line == n]
        add_line(feed, town, used, f"C{n + 1}", name, unit, "vehicle", seat, (1150, 14, 210), streets.split(), checks)
    add_crews(feed, units)
    add_posts(feed)
    add_dispatches(feed)
    for unit in units:
        feed.handhelds(unit)
    days.public(feed)
    feed.days("2026-02-24", 12, "sensitive")
    feed.cards(EVENTS, [f"川C{n:04}警" for n in range(11, 18)], 11)
    return feed


def add_line(feed, town, used, line, name, unit, mode, seat, size, streets, checks):
    """A walk through the town's streets about a seat; road checks stand at its two ends."""
    radius, stops, gap = size
    part = [c for c in sorted(town.crossings) if ground.metres(town.crossings[c], seat) < radius]
    places = town.places(town.walk(part, (stops + len(checks)) * gap, used, feed.rng), stops + len(checks), feed.rng)
    codes = []
    for n, (lon, lat, _) in enumerate(places):
        check = checks and (n in (0, 1) or n == len(places) - 1) and checks.pop(0)
        codes.append(stop(feed, line, check, streets[min(len(streets) - 1, n * len(streets) // len(places))], unit, (lon, lat)))
    feed.line(line, name, unit, mode, codes, {"auxiliary": 8, "municipal": 8, "officer": 1})
    for shift, title, start, minutes in WINDOWS:
        feed.shift(line, shift, title, start, minutes, *((2, 45) if mode == "vehicle" else (1,)))
    for shift, title, start, minutes in MOBILE:
        feed.shift(line, shift, title, start, minutes, kind="mobile")


def zone(at):
    return "Z3" if at[1] < 29.3465 else "Z2" if at[0] > 104.779 else "Z1"


def stop(feed, line, check, street, unit, at):
    if check:
        return feed.point(check, unit, at, "must_reach", "卡点", 1, zone(at))
    while True:
        thing, sides = feed.rng.choice(PLACES)
        name = street + thing + feed.rng.choice(sides.split())
        if name not in feed.given:
            break
    standing = thing in ("路口", "商场") and line[0] == "B"
    kind, level = ("standing", 1) if standing else feed.rng.choice((("must_reach", 2), ("ordinary", 2), ("ordinary", 3)))
    code = feed.point(name, unit, at, kind, category(thing), level, zone(at))
    return (code, 5) if standing else code


def category(thing):
    return {"银行": "内保单位", "学校": "内保单位", "路口": "主要路口"}.get(thing, "易发案部位")


def add_crews(feed, units):
    """Each line has its 10 + 6 + 2: thirteen officers and 97 auxiliaries on patrol, 66 of the city inspection, 22 of municipal works."""
    for n, unit in enumerate(units):
        line, name = (f"B{n + 1}" if n < 8 else f"C{n - 7}"), (FOOT + VEHICLE)[n][0]
        officers = 2 if name[:3] in ("东方广", "火车站") else 1
        members = (feed.hire("P", "officer", unit, officers) + feed.hire("A", "auxiliary", unit, 10 - officers)
                   + feed.hire("G", "municipal", unit, 6) + feed.hire("Z", "municipal", unit, 2))
        crew = feed.crew(f"{unit}X", name.removesuffix("线") + "组", unit, members)
        for shift, *_ in WINDOWS + MOBILE:
            feed.roster(line, shift, crew)


def add_posts(feed):
    """Round the clock in three shifts. A post is watched by an auxiliary and a guard; a squad of five stands by, every hour shown."""
    for n, (name, at) in enumerate(POSTS + SQUADS):
        squad, line = name.endswith("屯警点"), f"G{n + 1}"
        unit = "CZ" if squad else "XK"
        point = feed.point(name, unit, at, "standing", name[-3:] if squad else "岗亭", 1, zone(at))
        feed.line(line, name, unit, "post", [point], {"auxiliary": 4, "officer": 1} if squad else {"auxiliary": 1, "guard": 1})
        for shift, title, start in (("E", "早班", "07:30"), ("L", "中班", "15:30"), ("N", "夜班", "23:30")):
            feed.shift(line, shift, title, start, 480, 8, 45)
        crews = []
        for turn in "甲乙丙" if squad else "甲乙丙丁":
            members = (feed.hire("P", "officer", unit) + feed.hire("A", "auxiliary", unit, 4) if squad else
                       feed.hire("A", "auxiliary", unit) + feed.hire("B", "guard", unit))
            crews.append(feed.crew(f"{line}{'ABCD'['甲乙丙丁'.index(turn)]}", name + turn + "班", unit, members))
        feed.turns(line, "NLE" if squad else "ELN", crews)     # never two shifts without eight hours between them
        feed.fixed(point, unit)


def add_dispatches(feed):
    """On Fridays the week is looked at, and three lines are sent out in the days that follow, at hours of their own."""
    friday, lines = datetime.date(2026, 1, 2), [f"B{n}" for n in range(1, 9)] + ["C1", "C2", "C3"]
    for _ in range(52):
        for line in feed.rng.sample(lines, 3):
            shift = feed.rng.choice(("M1", "M2", "M2"))
            start = feed.rng.choice((None, "14:30") if shift == "M1" else (None, "23:00", "23:30"))
            feed.add("dispatches", line=line, shift=shift, date=friday + datetime.timedelta(feed.rng.randrange(1, 8)), start=start)
        friday += datetime.timedelta(7)
