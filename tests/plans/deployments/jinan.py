# SPDX-License-Identifier: GPL-3.0-or-later
"""济南 三区三圈: 33 patrol zones, 55 standing points, 107 must-reach points; round the clock, more at peaks, on holidays and in sensitive days."""
from deployments import days, ground
from deployments.feed import Feed

BRIGADES = [("LX", "历下"), ("SZ", "市中"), ("HY", "槐荫"), ("TQ", "天桥"), ("LC", "历城")]
KEY_ZONES = "泉城广场 泉城路 大明湖 奥体 火车站 西客站".split()
# brigade, zone, then its two sites: name, category, (lon, lat)
ZONES = [
    ("LX", "泉城广场", "泉城广场", "景区", (117.0223, 36.6612), "趵突泉", "景区", (117.0158, 36.6612)),
    ("LX", "泉城路", "恒隆广场", "商圈", (117.0215, 36.6668), "省府前街机关大院", "政区", (117.0192, 36.6690)),
    ("LX", "大明湖", "大明湖", "景区", (117.0237, 36.6745), "明湖路学校", "校圈", (117.0290, 36.6720)),
    ("LX", "千佛山", "千佛山", "景区", (117.0350, 36.6440), "千佛山医院", "医圈", (117.0410, 36.6500)),
    ("LX", "文化西路", "齐鲁医院", "医圈", (117.0188, 36.6560), "山大趵突泉校区", "校圈", (117.0140, 36.6535)),
    ("LX", "文化东路", "山东师大", "校圈", (117.0420, 36.6545), "省中医院", "医圈", (117.0362, 36.6568)),
    ("LX", "山大路", "山大路科技市场", "商圈", (117.0570, 36.6650), "解放路医院", "医圈", (117.0492, 36.6655)),
    ("LX", "燕山", "燕山银座", "商圈", (117.0762, 36.6560), "燕山学校", "校圈", (117.0820, 36.6590)),
    ("LX", "奥体", "奥体中心", "景区", (117.1190, 36.6580), "龙奥机关大院", "政区", (117.1225, 36.6525)),
    ("SZ", "经四路", "经四路万达", "商圈", (117.0058, 36.6600), "纬一路机关大院", "政区", (117.0020, 36.6560)),
    ("SZ", "大观园", "大观园", "商圈", (117.0000, 36.6620), "人民商场", "商圈", (117.0045, 36.6650)),
    ("SZ", "英雄山", "英雄山", "景区", (117.0000, 36.6390), "英雄山文化市场", "商圈", (117.0030, 36.6430)),
    ("SZ", "八一", "八一银座", "商圈", (116.9975, 36.6485), "经十路机关大院", "政区", (117.0040, 36.6510)),
    ("SZ", "六里山", "泉城公园", "景区", (117.0180, 36.6465), "山大千佛山校区", "校圈", (117.0265, 36.6475)),
    ("SZ", "舜耕", "山财大舜耕校区", "校圈", (117.0262, 36.6255), "舜耕会展中心", "商圈", (117.0230, 36.6325)),
    ("SZ", "南辛庄", "济大", "校圈", (116.9650, 36.6170), "南辛庄商场", "商圈", (116.9710, 36.6205)),
    ("SZ", "七贤", "七贤广场", "商圈", (116.9520, 36.6250), "七贤卫生院", "医圈", (116.9470, 36.6280)),
    ("HY", "段店", "和谐广场", "商圈", (116.9612, 36.6510), "段店医院", "医圈", (116.9550, 36.6530)),
    ("HY", "五里沟", "省立医院", "医圈", (116.9900, 36.6575), "经七路学校", "校圈", (116.9850, 36.6560)),
    ("HY", "西市场", "西市场", "商圈", (116.9770, 36.6655), "纬十二路医院", "医圈", (116.9740, 36.6610)),
    ("HY", "张庄", "森林公园", "景区", (116.9530, 36.6705), "槐荫机关大院", "政区", (116.9560, 36.6640)),
    ("HY", "西客站", "济南西站", "站区", (116.8930, 36.6690), "西客站商业中心", "商圈", (116.8985, 36.6670)),
    ("TQ", "火车站", "济南站", "站区", (116.9890, 36.6715), "济南站北广场", "站区", (116.9895, 36.6745)),
    ("TQ", "长途站", "长途汽车总站", "站区", (116.9935, 36.6920), "缤纷广场", "商圈", (116.9965, 36.6890)),
    ("TQ", "堤口路", "堤口路市场", "商圈", (116.9690, 36.6790), "堤口路学校", "校圈", (116.9740, 36.6800)),
    ("TQ", "无影山", "无影山医院", "医圈", (116.9780, 36.6900), "天桥机关大院", "政区", (116.9830, 36.6865)),
    ("TQ", "动物园", "济南动物园", "景区", (117.0000, 36.7050), "动物园路学校", "校圈", (117.0045, 36.7010)),
    ("TQ", "泺口", "泺口服装城", "商圈", (116.9925, 36.7150), "泺口河堤", "景区", (116.9910, 36.7220)),
    ("LC", "洪家楼", "洪家楼广场", "商圈", (117.0670, 36.6862), "山大洪家楼校区", "校圈", (117.0648, 36.6890)),
    ("LC", "山大北路", "山大中心校区", "校圈", (117.0610, 36.6760), "历城机关大院", "政区", (117.0680, 36.6805)),
    ("LC", "东关", "大明湖火车站", "站区", (117.0480, 36.6885), "全福商场", "商圈", (117.0540, 36.6905)),
    ("LC", "七里堡", "七里堡市场", "商圈", (117.0850, 36.6745), "百花公园", "景区", (117.0790, 36.6775)),
    ("LC", "华山", "华山", "景区", (117.0655, 36.7260), "华山医院", "医圈", (117.0610, 36.7215)),
]
# category: where a standing point may be, where must-reach points may be: (name, side)
STANDS = {"政区": [("正门站巡点", "南")], "景区": [("正门广场站巡点", "南"), ("游客中心站巡点", "东")],
          "站区": [("站前广场站巡点", "南"), ("进站口站巡点", "东南")], "校圈": [("校门站巡点", "南")],
          "医圈": [("门诊楼站巡点", "南"), ("急诊站巡点", "东")], "商圈": [("步行街站巡点", "南"), ("主入口站巡点", "东")]}
MUSTS = {"政区": [("北门", "北"), ("信访接待处", "东"), ("车辆出入口", "西"), ("东门", "东南")],
         "景区": [("北门", "北"), ("西门", "西"), ("停车场", "西南"), ("东门", "东北")],
         "站区": [("出站口", "西"), ("售票厅", "西南"), ("地下通道口", "北"), ("出租车候客区", "东")],
         "校圈": [("北门", "北"), ("东门", "东"), ("门前公交站", "西南"), ("家属区口", "西北")],
         "医圈": [("住院部", "北"), ("停车场口", "西"), ("后门", "西北"), ("门前公交站", "东南")],
         "商圈": [("北门", "北"), ("地下车库口", "西"), ("公交站", "西南"), ("西门", "西北")]}
SHIFTS = [("E", "早班", "07:00", 4, 6), ("L", "中班", "15:00", 4, 6), ("N", "夜班", "23:00", 3, 4)]  # rounds, rounds of more
PLAIN, MORE = "workday|weekend", "holiday|sensitive"
EVENTS = [("CHECK", "盘查可疑人员"), ("DISPUTE", "现场调解纠纷"), ("HELP", "群众求助"), ("LOST", "走失人员"), ("HAZARD", "发现安全隐患"),
          ("JOINT", "多警集中清查"), ("VIDEO", "视频巡查联动")]


def build():
    feed = Feed(20150424, "2015-04-01", early=10, late=20)
    feed.unit("JN", "济南市公安局", "bureau")
    for code, name in BRIGADES:
        feed.unit(code, f"{name}分局巡警大队", "brigade", "JN")
        feed.hire("P", "officer", code)
    for n, (brigade, name, *sites) in enumerate(ZONES, 1):
        unit = feed.unit(f"{brigade}-{n:02}", f"{name}巡区警组", "squad", brigade)
        zone = f"X{n:02}"
        feed.add("zones", zone=zone, name=f"{name}巡区", unit=brigade)
        stands, musts = add_points(feed, unit, zone, name, [sites[:3], sites[3:]], n)
        add_vehicle_line(feed, f"C{n:02}", name, unit, stands, musts)
        add_standing_line(feed, f"Z{n:02}", name, unit, stands)
        if name in KEY_ZONES:
            for code, *_ in stands:
                feed.fixed(code, unit)
        feed.handhelds(unit, 2)
    add_calendar(feed)
    feed.cards(EVENTS, [f"鲁A{n:04}警" for n in range(1, 34)], 5)
    return feed


def add_points(feed, unit, zone, name, sites, n):
    """One standing point a zone and a second in 22 of them; three must-reach points and a fourth in eight: 55 and 107."""
    key = name in KEY_ZONES
    two, four = n in TWO_STANDS, n in FOUR_MUSTS
    stands, musts = [], []
    for place, (site, category, at) in enumerate(sites):
        if place == 0 or two:
            title, side = STANDS[category][0]
            stands.append(add_point(feed, unit, zone, site + title, side, at, "standing", category, 1 if key else 2))
        picked = feed.rng.sample(MUSTS[category], 2 if place == 0 or four else 1)
        for title, side in picked:
            musts.append(add_point(feed, unit, zone, site + title, side, at, "must_reach", category, 1 if key else feed.rng.choice((2, 3, 3))))
    return stands, musts


def add_point(feed, unit, zone, name, side, at, kind, category, level):
    there = ground.at_side(feed.rng, at, side, 50, 120)
    return feed.point(name, unit, there, kind, category, level, zone), there


KEY = [n for n, zone in enumerate(ZONES, 1) if zone[1] in KEY_ZONES]
TWO_STANDS = KEY + [n for n in range(1, 34) if n not in KEY][:16]
FOUR_MUSTS = KEY + [n for n in range(1, 34) if n not in KEY][-2:]


def add_vehicle_line(feed, line, name, unit, stands, musts):
    """Through all of the zone's points, round the clock; its three kilometres are not exceeded."""
    walk = ground.as_a_walk(stands + musts, at=lambda place: place[1])
    feed.line(line, f"{name}车巡线", unit, "vehicle", [code for code, _ in walk], {"auxiliary": 2, "officer": 1})
    for shift, title, start, rounds, more in SHIFTS:
        feed.shift(line, shift, title, start, 480, rounds, 60, day_kinds=PLAIN)
        feed.shift(line, shift + "M", f"{title}（加密）", start, 480, more, 45, day_kinds=MORE)
    crews = [feed.crew(f"{unit}{turn}", f"{name}车巡{title}班", unit, feed.hire("P", "officer", unit) + feed.hire("A", "auxiliary", unit, 2))
             for turn, title in zip("ABCD", "甲乙丙丁")]
    feed.turns(line, "ELN", crews)
    feed.turns(line, ["EM", "LM", "NM"], crews)


def add_standing_line(feed, line, name, unit, stands):
    """At the standing points: on workdays while people go to work and home, longer when all are out."""
    feed.line(line, f"{name}站巡线", unit, "foot", [(code, 20) for code, _ in stands], {"auxiliary": 1, "officer": 1}, eligibility="unit")
    windows = [("P1", "早高峰站巡", "07:00", 120, "workday"), ("P2", "晚高峰站巡", "17:00", 120, "workday"),
               ("D1", "上午站巡", "09:30", 150, f"weekend|{MORE}"), ("D2", "下午站巡", "14:00", 180, f"weekend|{MORE}"),
               ("D3", "夜间站巡", "18:00", 180, MORE)]
    for shift, title, start, minutes, kinds in windows:
        feed.shift(line, shift, title, start, minutes, minutes // 60, 50, day_kinds=kinds)
    crews = [feed.crew(f"{unit}{turn}", f"{name}站巡{title}组", unit, feed.hire("P", "officer", unit) + feed.hire("A", "auxiliary", unit, 2))
             for turn, title in zip("EF", "一二")]
    for shift, *_ in windows:
        for n, crew in enumerate(crews):
            feed.roster(line, shift, crew, 2, n)


def add_calendar(feed):
    days.public(feed)
    feed.days("2026-03-03", 10, "sensitive")                      # sessions of the year
    feed.days("2026-06-07", 4, "sensitive")                       # university entrance examinations
    feed.days("2026-12-10", 4, "sensitive")
    for first, how_many in (("2026-08-28", 7), ("2026-11-28", 2)):
        feed.days(first, how_many, "sensitive", unit="LX")        # the springs' festival; a marathon
