# SPDX-License-Identifier: GPL-3.0-or-later
"""韩城 巡特警: four areas, six lines that must be patrolled, 14 points that must be reached, a stand-by post, two watch posts."""
import datetime

from deployments import days, ground
from deployments.feed import Feed

AREAS = [("Q1", "新城北防控区"), ("Q2", "新城南防控区"), ("Q3", "古城防控区"), ("Q4", "城东防控区")]
# must-reach point: area, name, category, (lon, lat)
MUSTS = [("Q1", "市政广场", "广场", (110.4418, 35.4842)), ("Q1", "市人民医院", "医院", (110.4385, 35.4815)), ("Q1", "象山学校", "学校", (110.4352, 35.4858)),
         ("Q1", "黄河大街商圈", "商圈", (110.4445, 35.4795)), ("Q2", "太史广场", "广场", (110.4412, 35.4735)), ("Q2", "新城汽车站", "车站", (110.4370, 35.4718)),
         ("Q2", "金塔路夜市", "商圈", (110.4440, 35.4712)), ("Q3", "古城南门", "景区", (110.4518, 35.4602)), ("Q3", "文庙门前", "景区", (110.4540, 35.4640)),
         ("Q3", "城隍庙门前", "景区", (110.4548, 35.4648)), ("Q3", "毓秀桥", "景区", (110.4505, 35.4585)), ("Q4", "火车站广场", "车站", (110.4630, 35.4780)),
         ("Q4", "龙门大街物流园", "企业", (110.4575, 35.4745)), ("Q4", "东环路加油站", "企业", (110.4602, 35.4700))]
# line: name, area, mode, corners, street, must-reach points on it (some stand on two lines: patrols overlap on purpose)
LINES = [
    ("黄河大街线", "Q1", "vehicle", [(110.4340, 35.4800), (110.4480, 35.4792)], "黄河大街", "象山学校 市人民医院 黄河大街商圈"),
    ("太史大街线", "Q2", "vehicle", [(110.4405, 35.4870), (110.4410, 35.4690)], "太史大街", "市政广场 市人民医院 太史广场 新城汽车站"),
    ("金塔路步巡线", "Q2", "foot", [(110.4375, 35.4716), (110.4470, 35.4708)], "金塔路", "新城汽车站 金塔路夜市 太史广场"),
    ("古城步巡线", "Q3", "foot", [(110.4515, 35.4595), (110.4550, 35.4665)], "金城大街", "古城南门 文庙门前 城隍庙门前 毓秀桥"),
    ("龙门大街线", "Q4", "vehicle", [(110.4500, 35.4755), (110.4640, 35.4735)], "龙门大街", "火车站广场 龙门大街物流园 东环路加油站"),
    ("澽水河步巡线", "Q3", "foot", [(110.4465, 35.4575), (110.4590, 35.4590)], "河堤路", "毓秀桥 古城南门"),
]
THINGS = "银行门前 公交站 十字路口 停车场 网吧门前 家属院口 桥头 便民市场".split()
POSTS = [("T1", "太史广场屯警点", "屯警点", "TJ", (110.4420, 35.4741)), ("T2", "市政府值守点", "值守点", "Q1", (110.4425, 35.4848)),
         ("T3", "火车站值守点", "值守点", "Q4", (110.4625, 35.4786))]
OUTREACH = [("市政广场宣防点", (110.4415, 35.4838)), ("太史广场宣防点", (110.4408, 35.4731)), ("古城宣防点", (110.4522, 35.4608))]
WINDOWS = [("A", "上午巡", "08:30", 180, 1, None), ("B", "下午巡", "14:30", 210, 1, None), ("C", "夜巡", "19:30", 330, 3, 75)]
EVENTS = [("CHECK", "盘查可疑人员"), ("ALARM", "处置警情"), ("DISPUTE", "现场调解纠纷"), ("HELP", "群众求助"), ("PLANNED", "定时督导"),
          ("SURPRISE", "突击督导"), ("VIDEO", "视频督导"), ("OUTREACH", "宣传防范")]


def build():
    feed = Feed(20181001, "2018-10-01", early=10, late=20)
    feed.unit("HC", "韩城市公安局", "bureau")
    feed.unit("XT", "巡特警大队", "brigade", "HC")
    feed.unit("TJ", "武装屯警组", "group", "XT")
    for n, (area, name) in enumerate(AREAS):
        feed.unit(area, f"{'一二三四'[n]}中队", "squad", "XT")
        feed.add("zones", zone=area, name=name, unit=area)
    places = {name: (feed.point(name, area, at, "must_reach", category, 1 if category in ("广场", "车站", "景区") else 2, area), at)
              for area, name, category, at in MUSTS}
    for area, _ in AREAS:
        feed.handhelds(area, 3)
    for n, (name, area, mode, corners, street, musts) in enumerate(LINES, 1):
        add_line(feed, f"B{n}", name, area, mode, corners, street, [places[must] for must in musts.split()])
    posts = [add_post(feed, *post) for post in POSTS]
    seen = posts + [places[name] for name in ("市政广场", "太史广场", "古城南门", "火车站广场")]
    add_inspection(feed, [code for code, _ in ground.as_a_walk(seen, at=lambda place: place[1])])
    add_outreach(feed)
    days.public(feed)
    feed.days("2026-03-27", 8, "sensitive", unit="Q3")     # the days of the rites in spring
    feed.days("2026-06-07", 3, "sensitive")
    feed.cards(EVENTS, [f"陕E{n:04}警" for n in range(1, 10)], 6)
    return feed


def add_crews(feed, line, name, unit):
    """Three crews of a line take turns: by day, by night, off."""
    return [feed.crew(f"{line}{turn}", f"{name}{title}班", unit, feed.hire("P", "officer", unit) + feed.hire("A", "auxiliary", unit, 3))
            for turn, title in zip("ABC", "甲乙丙")]


def add_line(feed, line, name, unit, mode, corners, street, musts):
    """By day once in the morning and once in the afternoon, by night three rounds; on holidays and sensitive days twice by day."""
    codes = [(feed.point(street + thing, unit, at, "ordinary", "街面", feed.rng.choice((2, 3)), unit), at)
             for thing, at in zip(feed.rng.sample(THINGS, 5), ground.along(feed.rng, corners, 5))]
    walk = ground.as_a_walk(codes + musts, at=lambda place: place[1])
    feed.line(line, name, unit, mode, [code for code, _ in walk], {"auxiliary": 2, "officer": 1}, ordered=mode == "vehicle")
    for shift, title, start, minutes, rounds, gap in WINDOWS:
        if shift == "C":
            feed.shift(line, shift, title, start, minutes, rounds, gap)
        else:
            feed.shift(line, shift, title, start, minutes, rounds, gap, day_kinds="workday|weekend")
            feed.shift(line, shift + "M", f"{title}（加密）", start, minutes, 2, 75, day_kinds="holiday|sensitive")
    crews = add_crews(feed, line, name, unit)
    for shifts in ("A", "B", "AM", "BM"):
        feed.turns(line, [shifts], crews)
    for n, crew in enumerate(crews):
        feed.roster(line, "C", crew, 3, (n + 1) % 3)


def add_post(feed, line, name, category, unit, at):
    """The armed group stands by in three shifts; a watch post is held in two of twelve hours. Each hour is shown."""
    zone = unit if unit != "TJ" else "Q2"
    point = feed.point(name, unit, at, "standing", category, 1, zone)
    armed = category == "屯警点"
    feed.line(line, name, unit, "post", [point], {"auxiliary": 3 if armed else 2, "officer": 1})
    shifts = [("E", "早班", "07:30"), ("L", "中班", "15:30"), ("N", "夜班", "23:30")] if armed else [("D", "白班", "08:00"), ("N", "夜班", "20:00")]
    minutes = 1440 // len(shifts)
    for shift, title, start in shifts:
        feed.shift(line, shift, title, start, minutes, minutes // 60, 45)
    crews = [feed.crew(f"{line}{turn}", f"{name}{title}班", unit, feed.hire("P", "officer", unit) + feed.hire("A", "auxiliary", unit, 3 if armed else 2))
             for turn, title in zip("ABCD" if armed else "ABC", "甲乙丙丁")]
    feed.turns(line, [shift for shift, *_ in shifts], crews)
    feed.fixed(point, unit)
    return point, at


def add_inspection(feed, stops):
    """The leader on duty looks every day at a set time and, when nobody expects it, once or twice a week."""
    feed.line("D1", "值班领导督导线", "XT", "vehicle", stops, {"officer": 1})
    feed.shift("D1", "P", "定时督导", "10:00", 120)
    feed.shift("D1", "S", "突击督导", None, 90, kind="mobile")
    for n in range(4):
        crew = feed.crew(f"LD{n + 1}", f"值班领导{'一二三四'[n]}组", "XT", feed.hire("P", "officer", "XT") + feed.hire("A", "auxiliary", "XT"))
        feed.roster("D1", "P", crew, 4, n)
        feed.roster("D1", "S", crew, 4, n)
    feed.handhelds("XT", 2)
    day = datetime.date(2026, 1, 3)
    while day.year == 2026:
        feed.add("dispatches", line="D1", shift="S", date=day, start=feed.rng.choice("15:00 16:30 20:00 21:30 22:30 23:30".split()))
        day += datetime.timedelta(feed.rng.randrange(3, 7))


def add_outreach(feed):
    """On Saturdays and Sundays volunteers tell people at three places how not to be cheated."""
    stops = [(feed.point(name, "XT", at, "ordinary", "宣防点", 3), 20) for name, at in OUTREACH]
    feed.line("V1", "周末宣防线", "XT", "foot", stops, {"volunteer": 2}, eligibility="unit")
    feed.shift("V1", "W", "周末宣防", "09:00", 150, days="67")
    for n in range(2):
        feed.roster("V1", "W", feed.crew(f"V{n + 1}", f"宣防{'一二'[n]}组", "XT", feed.hire("V", "volunteer", "XT", 4)), 2, n)
