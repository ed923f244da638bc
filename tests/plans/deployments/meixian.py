# SPDX-License-Identifier: GPL-3.0-or-later
"""梅县 交巡融合: traffic and patrol police as one. Posts at the peaks, lines between them, the quarters in quiet hours."""
from deployments import days, ground
from deployments.feed import Feed

# zone, group, middle, streets of its quarter
ZONES = [("QZ", "华侨城片区", (116.0835, 24.2815), "侨乡 侨新 梅园 丽都"), ("XY", "新城一片区", (116.0812, 24.2668), "府前 宪梓 新县城 科技"),
         ("XE", "新城二片区", (116.0925, 24.2590), "扶大 程江 长深 沿江")]
# post: zone, name, category, (lon, lat)
POSTS = [("QZ", "华侨城广场执勤点", "商圈", (116.0840, 24.2830)), ("QZ", "广梅路口执勤点", "主要路口", (116.0795, 24.2795)),
         ("XY", "区行政中心执勤点", "首脑机关", (116.0818, 24.2662)), ("XY", "宪梓大道路口执勤点", "主要路口", (116.0850, 24.2690)),
         ("XE", "区人民医院执勤点", "医院", (116.0905, 24.2615)), ("XE", "扶大路口执勤点", "主要路口", (116.0960, 24.2560)),
         ("QZ", "华侨城小学护学岗", "护学岗", (116.0862, 24.2808)), ("XY", "高级中学护学岗", "护学岗", (116.0775, 24.2680)),
         ("XY", "新城小学护学岗", "护学岗", (116.0830, 24.2640)), ("XE", "扶大中学护学岗", "护学岗", (116.0940, 24.2580))]
# line: name, zone, mode, corners, street
LINES = [("宪梓大道亮灯巡线", "XY", "vehicle", [(116.0742, 24.2700), (116.0815, 24.2693), (116.0905, 24.2682)], "宪梓大道"),
         ("府前大道徒步巡线", "XY", "foot", [(116.0818, 24.2705), (116.0820, 24.2660), (116.0822, 24.2612)], "府前大道"),
         ("华侨城亮灯巡线", "QZ", "vehicle", [(116.0778, 24.2785), (116.0830, 24.2820), (116.0885, 24.2852)], "广梅路"),
         ("沿江铁骑巡线", "XE", "motorcycle", [(116.0870, 24.2560), (116.0930, 24.2585), (116.0995, 24.2625)], "沿江路")]
THINGS = ["公交站 商城门前 银行门前 人行天桥 加油站 停车场口", "酒店门前 超市东口 桥头 广场西口 药房门前 菜市场口"]
QUIET = "小区大门 老街口 围屋前 菜地桥头 村委会前 文化室前 工地门前 出租屋片".split()
EVENTS = [("CHECK", "盘查可疑人员"), ("TRAFFIC", "交通疏导"), ("CRASH", "交通事故先期处置"), ("DISPUTE", "现场调解纠纷"),
          ("SCHOOL", "护送学生"), ("HAZARD", "发现安全隐患")]
SCHOOL, PLAIN, OUT = "school", "workday|school", "weekend|holiday|sensitive"
# on days of work, and on days when people are out: code, name, start, minutes
PEAKS = [("A1", "早高峰站点", "08:30", 60, PLAIN), ("A2", "晚高峰站点", "17:00", 120, PLAIN),
         ("B1", "上午高峰站点", "10:00", 120, OUT), ("B2", "傍晚高峰站点", "16:00", 180, OUT)]
FLATS = [("A1", "上午平峰巡线", "09:30", 120, PLAIN), ("A2", "下午平峰巡线", "14:30", 150, PLAIN),
         ("B1", "早间平峰巡线", "08:30", 90, OUT), ("B2", "下午平峰巡线", "14:00", 120, OUT)]
LOWS = [("A1", "午间低峰下片", "11:30", 180, PLAIN), ("A2", "晚间低峰下片", "19:00", 60, PLAIN),
        ("B1", "午间低峰下片", "12:00", 120, OUT), ("B2", "晚间低峰下片", "19:00", 60, OUT)]


def build():
    feed = Feed(20230220, "2022-06-01", early=5, late=15)
    feed.unit("MX", "梅县区分局", "bureau")
    feed.unit("JX", "交巡融合大队", "brigade", "MX")
    feed.hire("P", "officer", "JX", 2)
    posts, force = {}, []
    for zone, name, *_ in ZONES:
        feed.unit(zone, name.removesuffix("片区") + "小组", "group", "JX")
        feed.add("zones", zone=zone, name=name, unit=zone)
    for zone, name, category, at in POSTS:
        code = feed.point(name, zone, at, "standing", category, 2 if category == "护学岗" else 1, zone)
        posts.setdefault((zone, category == "护学岗"), []).append((code, 15))
    for n, (zone, name, at, streets) in enumerate(ZONES, 1):
        crew, members = add_crew(feed, zone, name)
        force.append(members)
        add_line(feed, f"S{n}", f"{name}高峰站点", zone, "post", posts[zone, False], crew, PEAKS)
        add_line(feed, f"H{n}", f"{name}护学岗", zone, "post", posts[zone, True], crew,
                 [("A1", "午间放学", "11:40", 40, SCHOOL), ("A2", "傍晚放学", "16:20", 40, SCHOOL)])
        add_line(feed, f"D{n}", f"{name}下片", zone, "foot", quarter(feed, zone, at, streets.split()), crew, LOWS, eligibility="unit")
    for n, (name, zone, mode, corners, street) in enumerate(LINES, 1):
        flats = FLATS if zone != "XY" else FLATS[::2] if mode == "vehicle" else FLATS[1::2]     # one crew, two lines: in turn
        add_line(feed, f"L{n}", name, zone, mode, street_points(feed, zone, street, corners, THINGS), f"{zone}1", flats)
    add_night(feed, force)
    add_calendar(feed)
    feed.cards(EVENTS, [f"粤M{n:04}警" for n in range(1, 9)], 3)
    return feed


def add_crew(feed, zone, name):
    members = feed.hire("P", "officer", zone, 2) + feed.hire("A", "auxiliary", zone, 10)
    feed.handhelds(zone, 3)
    return feed.crew(f"{zone}1", name.removesuffix("片区") + "小组", zone, members), members


def add_line(feed, line, name, unit, mode, stops, crew, windows, eligibility="crew"):
    """A line whose windows are one phase of the day; in the peaks a post is shown every forty minutes."""
    feed.line(line, name, unit, mode, stops, {"auxiliary": 4, "officer": 1}, mode in ("vehicle", "motorcycle"), eligibility)
    for shift, title, start, minutes, kinds in windows:
        rounds = max(1, minutes // 60) if mode == "post" else 1
        feed.shift(line, shift, title, start, minutes, rounds, 40 if rounds > 1 else None, day_kinds=kinds)
        feed.roster(line, shift, crew)


def street_points(feed, zone, street, corners, things):
    names = [street + thing for group in things for thing in group.split()][:11]
    return [feed.point(name, zone, at, "must_reach" if n % 4 == 1 else "ordinary", "主干道", 2 if n % 4 == 1 else 3, zone)
            for n, (name, at) in enumerate(zip(names, ground.along(feed.rng, corners, len(names))))]


def quarter(feed, zone, at, streets):
    names = [f"{street}{thing}" for street in streets for thing in feed.rng.sample(QUIET, 3)]
    return [feed.point(name, zone, there, "ordinary", "背街小巷", 3, zone)
            for name, there in zip(names, ground.stroll(feed.rng, at, len(names), 170))]


def add_night(feed, force):
    """Seven a night, in turn: five teams drawn from all three groups."""
    officers, others = [b for members in force for b in members[:2]], [b for members in force for b in members[2:]]
    point = feed.point("大队值班室", "JX", (116.0808, 24.2672), "standing", "备勤", 1, "XY")
    feed.line("N1", "夜间备勤", "JX", "post", [point], {"auxiliary": 6, "officer": 1})
    feed.shift("N1", "N", "夜间备勤", "20:00", 750, 6, 120)
    for n in range(5):
        crew = feed.crew(f"N{n + 1}", f"夜勤{'一二三四五'[n]}班", "JX", [officers[n]] + others[n::5])
        feed.roster("N1", "N", crew, 5, n)
    feed.fixed(point, "JX")


def add_calendar(feed):
    """Weekdays of the terms are days of school; holidays and the days worked for them come first."""
    days.public(feed)
    feed.days("2026-09-24", 1, "sensitive")
    feed.days("2026-02-10", 5, "sensitive")
    days.school(feed)
