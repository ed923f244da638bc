# SPDX-License-Identifier: GPL-3.0-or-later
"""自流井 互联巡更: the 690-point district. 56 lines, twice a day, every day of the year."""
import datetime

from names import CATEGORIES, CATEGORY_ODDS, EVENTS, HOLIDAYS, LANDMARKS, LANTERN_FAIR, ONE_EACH, STATIONS, WORKED, street_names
from town import Town, metres

from deployments.feed import ROSTERS_FROM, Feed

SEED = 20161130
LINES, CHECKPOINTS, FULL_TIME, PART_TIME = 56, 690, 129, 42
SINCE = "2016-04-01"
EARLY_GRACE, LATE_GRACE = 10, 30


def shares(total, parts, rng, spread):
    """`total` in so many whole parts, each within `spread` of the mean."""
    found = [total // parts] * parts
    for n in range(total - sum(found)):
        found[n] += 1
    for _ in range(parts * spread):
        a, b = rng.randrange(parts), rng.randrange(parts)
        if found[a] - total / parts < spread and total / parts - found[b] < spread and a != b:
            found[a], found[b] = found[a] + 1, found[b] - 1
    rng.shuffle(found)
    return found


def pick(rng, odds):
    return rng.choices([o[0] for o in odds], [o[1] for o in odds])[0]


def places_of_line(feed, town, part, used, how_many, names, given):
    """The checkpoints of one line in walking order: (name, category, kind, level, lon, lat)."""
    found = []
    for lon, lat, street in town.places(town.walk(part, how_many * 82, used, feed.rng), how_many, feed.rng):
        along = (town.streets[street], street[0][1] if town.streets[street] == "h" else street[0][0])
        if along not in names:
            names[along] = next(names["next"])
        found.append((*name_place(feed, names[along], given), round(lon, 6), round(lat, 6)))
    return found


def name_place(feed, street, given):
    """A name nobody has yet, with what goes with it; what a district has one of stays on its street."""
    rng = feed.rng
    while True:
        category = pick(rng, CATEGORY_ODDS)
        kinds, levels, groups = CATEGORIES[category]
        things, sides = rng.choice(groups)
        thing, side = rng.choice(things), rng.choice(sides)
        home = rng.random() < .3 and category.startswith("居民区") and things is groups[1][0]
        name = street + (f"{rng.randrange(2, 190)}号" if home else "") + thing + side
        if name not in given and not (thing in ONE_EACH and given.setdefault(thing, street) != street):
            given[name] = category
            return name, category, pick(rng, kinds), pick(rng, levels)


def add_units(feed):
    feed.add("units", "ZLJ", "自流井分局", "bureau", None, "Asia/Shanghai")
    for code, name, _, communities, *_ in STATIONS:
        feed.add("units", code, f"{name}派出所", "station", "ZLJ", None)
        for n, community in enumerate(communities, 1):
            feed.add("units", f"{code}-{n}", f"{community}社区警务室", "community", code, None)


def share_town(feed, town):
    """The parts of the town, each to a station as near as all of them together allow: station number -> parts."""
    parts = town.parts(sum(len(station[3]) for station in STATIONS), feed.rng)
    owner = [s for s, station in enumerate(STATIONS) for _ in station[3]]

    def far(p, s):
        return metres(parts[p][0], STATIONS[s][2]) ** 2

    better = True
    while better:
        better = False
        for p in range(len(parts)):
            for q in range(p):
                if far(p, owner[q]) + far(q, owner[p]) < far(p, owner[p]) + far(q, owner[q]) - 1:
                    owner[p], owner[q], better = owner[q], owner[p], True
    return {s: [parts[p][1] for p in range(len(parts)) if owner[p] == s] for s in range(len(STATIONS))}


def add_lines(feed, town):
    """Lines, stops, checkpoints; each community walks two or three."""
    communities = [(s, n) for s, station in enumerate(STATIONS) for n in range(len(station[3]))]
    lines_of = shares(LINES, len(communities), feed.rng, 0)
    stops_of = shares(CHECKPOINTS, LINES, feed.rng, 3)
    parts = share_town(feed, town)
    names = {s: {"next": street_names(station[6])} for s, station in enumerate(STATIONS)}
    given, used, number, point = {name: category for _, name, category, _ in LANDMARKS}, set(), 0, 0
    landmarks = {code: [mark for mark in LANDMARKS if mark[0] == code] for code, *_ in STATIONS}
    for (s, n), how_many in zip(communities, lines_of):
        code, unit = STATIONS[s][0], f"{STATIONS[s][0]}-{n + 1}"
        for k in range(how_many):
            number += 1
            line, size = f"L{number:02}", stops_of[number - 1]
            places = places_of_line(feed, town, parts[s][n], used, size, names[s], given)
            if k == 0 and landmarks[code]:
                _, name, category, kind = landmarks[code].pop(0)
                places[size // 2] = (name, category, kind, 1, *places[size // 2][4:])
            add_line(feed, line, f"{STATIONS[s][3][n]}{'一二三'[k]}线", unit, k)
            for position, place in enumerate(places, 1):
                point += 1
                add_stop(feed, line, position, f"P{point:03}", unit, place)
            add_shifts(feed, line, STATIONS[s])


def add_line(feed, line, name, unit, k):
    mode = "motorcycle" if feed.rng.random() < .09 else "foot"
    feed.add("lines", line, name, unit, mode, "yes" if k == 0 else "no", "crew", SINCE)
    for kind, count in (("auxiliary", 2), ("grid_worker", 1), ("officer", 1)):
        feed.add("staffing", line, kind, count)


def add_stop(feed, line, position, checkpoint, unit, place):
    name, category, kind, level, lon, lat = place
    feed.add("checkpoints", checkpoint, name, unit, None, kind, category, level, lon, lat, SINCE)
    feed.add("stops", line, position, checkpoint, 3 if kind == "standing" else None)


def add_shifts(feed, line, station):
    for shift, name, (start, minutes) in (("D", "日巡", station[4]), ("N", "夜巡", station[5])):
        feed.add("shifts", line, shift, name, "fixed", None, None, start, minutes, 1, None, EARLY_GRACE, LATE_GRACE)


def add_zones(feed):
    """171 grids: each community's checkpoints, in walking order, cut into as many pieces as it has grid workers."""
    units = [row[0] for row in feed.rows["units"] if row[2] == "community"]
    full, part = shares(FULL_TIME, len(units), feed.rng, 1), shares(PART_TIME, len(units), feed.rng, 0)
    workers, number = {}, 0
    for unit, a, b in zip(units, full, part):
        mine, grids = [row for row in feed.rows["checkpoints"] if row[2] == unit], a + b
        for n in range(grids):
            number += 1
            zone = f"G{number:03}"
            feed.add("zones", zone, f"{'社区' if n < a else '村组'}网格{number:03}", unit)
            for row in mine[len(mine) * n // grids:len(mine) * (n + 1) // grids]:
                row[3] = zone
        workers[unit] = (a, b)
    return workers


def add_people(feed, workers):
    """A chief per station, two inspectors, and three crews per community: one officer, two auxiliaries, the grid workers."""
    counts = dict.fromkeys("PAWV", 0)

    def hire(letter, kind, unit):
        counts[letter] += 1
        badge = f"{letter}{counts[letter]:03}"
        feed.add("people", badge, next(feed.names), kind, unit)
        return badge

    for code in ["ZLJ", "ZLJ"] + [station[0] for station in STATIONS]:
        hire("P", "officer", code)
    for unit, (full, part) in workers.items():
        crews = [[hire("P", "officer", unit), hire("A", "auxiliary", unit), hire("A", "auxiliary", unit)] for _ in range(3)]
        grid = [hire("W", "grid_worker", unit) for _ in range(full)] + [hire("V", "grid_worker", unit) for _ in range(part)]
        for n, badge in enumerate(grid):
            crews[n % 3].append(badge)
        community = next(row[1] for row in feed.rows["units"] if row[0] == unit).removesuffix("社区警务室")
        for n, members in enumerate(crews):
            crew = f"{unit}{'ABC'[n]}"
            feed.add("crews", crew, f"{community}{'甲乙丙'[n]}班", unit)
            for badge in sorted(members):
                feed.add("crew_members", crew, badge)


def add_rosters(feed):
    """Day tour, night tour, a day off: three crews take turns."""
    for line, _, unit, *_ in feed.rows["lines"]:
        for shift, first in (("D", 0), ("N", 1)):
            for n in range(3):
                feed.add("rosters", line, shift, f"{unit}{'ABC'[n]}", ROSTERS_FROM, None, 3, (first + n) % 3)


def add_readers(feed):
    """Two handhelds per community; a fixed reader at 24 must-reach points, spread over the communities."""
    must, placed = {}, []
    for row in feed.rows["checkpoints"]:
        if row[4] == "must_reach":
            must.setdefault(row[2], []).append(row[0])
    while len(placed) < 24:
        for unit in sorted(must):
            if must[unit] and len(placed) < 24:
                placed.append((must[unit].pop(feed.rng.randrange(len(must[unit]))), unit))
    for n, (checkpoint, unit) in enumerate(sorted(placed), 1):
        feed.add("readers", f"F{n:03}", "fixed", unit, checkpoint, SINCE)
    handhelds = [unit for unit in (r[0] for r in feed.rows["units"] if r[2] == "community") for _ in range(2)]
    for n, unit in enumerate(handhelds, 1):
        feed.add("readers", f"H{n:03}", "handheld", unit, None, SINCE)


def add_cards(feed):
    """Every person a card (some older ones with 4 bytes), every checkpoint a tag, events and cars; three cards were replaced."""
    for n, row in enumerate(sorted(feed.rows["people"])):
        if n in (61, 148, 290):
            feed.add("cards", feed.uid(4), "person", row[0], None, "2026-03-01")
            feed.add("cards", feed.uid(7), "person", row[0], "2026-03-02", None)
        else:
            feed.add("cards", feed.uid(4 if feed.rng.random() < .22 else 7), "person", row[0], None, None)
    for row in feed.rows["checkpoints"]:
        feed.add("cards", feed.uid(4 if feed.rng.random() < .12 else 7), "checkpoint", row[0], None, None)
    for event, name in EVENTS:
        feed.add("events", event, name)
        for _ in STATIONS:
            feed.add("cards", feed.uid(7), "event", event, None, None)
    for n in range(len(STATIONS)):
        feed.add("cards", feed.uid(7), "vehicle", f"川C{n + 1:04}警", None, None)


def add_calendar(feed):
    def days(first, how_many, unit, kind):
        for n in range(how_many):
            feed.add("calendar", datetime.date.fromisoformat(first) + datetime.timedelta(n), unit, kind)
    for first, how_many in HOLIDAYS:
        days(first, how_many, None, "holiday")
    for day in WORKED:
        days(day, 1, None, "workday")
    days(*LANTERN_FAIR, "TML", "sensitive")


def build():
    feed = Feed(SEED, SINCE)
    add_units(feed)
    add_lines(feed, Town(feed.rng))
    add_people(feed, add_zones(feed))
    add_rosters(feed)
    add_readers(feed)
    add_cards(feed)
    add_calendar(feed)
    return feed
