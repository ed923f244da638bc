# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of one deployment's plan while they come into being: rows by what they mean, written as an export writes them."""
import csv
import datetime
import random

from names import people_names

COLUMNS = {
    "units": "unit name kind parent timezone", "people": "badge name kind unit from until", "zones": "zone name unit",
    "checkpoints": "checkpoint name unit zone kind category level lon lat from until",
    "lines": "line name unit mode ordered eligibility from until", "stops": "line position checkpoint dwell_minutes",
    "staffing": "line person_kind count",
    "shifts": "line shift name kind days day_kinds start duration_minutes rounds min_gap_minutes early_grace_minutes "
              "late_grace_minutes from until",
    "calendar": "date unit day_kind", "crews": "crew name unit", "crew_members": "crew badge from until",
    "rosters": "line shift crew from until cycle_length cycle_day", "dispatches": "line shift date start duration_minutes crew",
    "cards": "uid kind subject from until", "readers": "reader kind unit checkpoint from until", "events": "event name",
}
KEYS = {"stops": (0,), "calendar": (0, 1), "staffing": (0, 1), "shifts": (0, 1), "crew_members": (0, 1), "rosters": (0, 1, 2),
        "dispatches": (0, 1, 2)}
ROSTERS_FROM = "2026-01-01"


class Feed:
    """One deployment. Codes count within their letter: P001, A001 … for people, K001 … for checkpoints."""

    def __init__(self, seed, since, early=10, late=30):
        self.rng = random.Random(seed)
        self.since, self.early, self.late = since, early, late
        self.rows = {file: [] for file in COLUMNS}
        self.names, self.uids, self.counts, self.given = people_names(), set(), {}, set()

    def add(self, file, *first, **others):
        """A record: the first cells in their order, others by name; what is not given, or none, stays empty."""
        columns = COLUMNS[file].split()
        cells = dict(zip(columns, first), **others)
        if not set(cells) <= set(columns) or len(cells) != len(first) + len(others):
            raise ValueError(f"{file} has no such columns: {first}, {others}")
        self.rows[file].append(["" if cells.get(c) is None else str(cells[c]) for c in columns])

    def code(self, letter, width=3):
        self.counts[letter] = self.counts.get(letter, 0) + 1
        return f"{letter}{self.counts[letter]:0{width}}"

    def unit(self, unit, name, kind, parent=None):
        self.add("units", unit=unit, name=name, kind=kind, parent=parent, timezone=None if parent else "Asia/Shanghai")
        return unit

    def hire(self, letter, kind, unit, how_many=1, width=3):
        """So many new people of a unit: their badges."""
        badges = [self.code(letter, width) for _ in range(how_many)]
        for badge in badges:
            self.add("people", badge=badge, name=next(self.names), kind=kind, unit=unit)
        return badges

    def point(self, name, unit, at, kind="ordinary", category=None, level=None, zone=None, width=3):
        """A checkpoint at (lon, lat): its code. No two have one name."""
        if name in self.given:
            raise ValueError(f"two checkpoints are called {name}")
        self.given.add(name)
        code = self.code("K", width)
        self.add("checkpoints", checkpoint=code, name=name, unit=unit, zone=zone, kind=kind, category=category, level=level,
                 lon=round(at[0], 6), lat=round(at[1], 6), **{"from": self.since})
        return code

    def line(self, line, name, unit, mode, stops, staffing=None, ordered=False, eligibility="crew"):
        """A line over checkpoints, in their order; a stop is a code, or (code, dwell minutes)."""
        self.add("lines", line=line, name=name, unit=unit, mode=mode, ordered="yes" if ordered else "no",
                 eligibility=eligibility, **{"from": self.since})
        for position, stop in enumerate(stops, 1):
            checkpoint, dwell = stop if isinstance(stop, tuple) else (stop, None)
            self.add("stops", line=line, position=position, checkpoint=checkpoint, dwell_minutes=dwell)
        for kind, count in (staffing or {}).items():
            self.add("staffing", line=line, person_kind=kind, count=count)
        return line

    def shift(self, line, shift, name, start, minutes, rounds=1, gap=None, days=None, day_kinds=None, kind="fixed"):
        self.add("shifts", line=line, shift=shift, name=name, kind=kind, days=days, day_kinds=day_kinds, start=start,
                 duration_minutes=minutes, rounds=rounds, min_gap_minutes=gap, early_grace_minutes=self.early,
                 late_grace_minutes=self.late)

    def crew(self, crew, name, unit, members):
        self.add("crews", crew=crew, name=name, unit=unit)
        for badge in members:
            self.add("crew_members", crew=crew, badge=badge)
        return crew

    def turns(self, line, shifts, crews):
        """The crews take turns day by day: the first crew has the first shift on the first day, the next one on the next, and so on round."""
        for place, shift in enumerate(shifts):
            for n, crew in enumerate(crews):
                self.roster(line, shift, crew, len(crews), (place + n) % len(crews))

    def roster(self, line, shift, crew, cycle_length=1, cycle_day=0):
        cycle = {"cycle_length": cycle_length, "cycle_day": cycle_day} if cycle_length > 1 else {}
        self.add("rosters", line=line, shift=shift, crew=crew, **{"from": ROSTERS_FROM}, **cycle)

    def days(self, first, how_many, day_kind, unit=None, weekdays=range(7)):
        """So many dates from a first one are of a kind (later calls do not override); weekdays count from Monday, 0."""
        known = {(row[0], row[1]) for row in self.rows["calendar"]}
        for n in range(how_many):
            day = datetime.date.fromisoformat(first) + datetime.timedelta(n)
            if day.weekday() in weekdays and (str(day), unit or "") not in known:
                self.add("calendar", date=day, unit=unit, day_kind=day_kind)

    def fixed(self, checkpoint, unit):
        self.add("readers", reader=self.code("F"), kind="fixed", unit=unit, checkpoint=checkpoint, **{"from": self.since})

    def handhelds(self, unit, how_many=1):
        for _ in range(how_many):
            self.add("readers", reader=self.code("H"), kind="handheld", unit=unit, **{"from": self.since})

    def card(self, kind, subject, old=0.0):
        self.add("cards", uid=self.uid(4 if self.rng.random() < old else 7), kind=kind, subject=subject)

    def uid(self, size):
        """A UID nobody has: 7 bytes of an NXP chip, or 4 bytes that no chip uses for another purpose."""
        while True:
            first = 0x04 if size == 7 else self.rng.choice([b for b in range(0x10, 0xF0) if b != 0x88 and b % 16 != 15])
            uid = bytes([first]) + self.rng.randbytes(size - 1)
            if uid not in self.uids and uid[3] != 0x88:
                self.uids.add(uid)
                return uid.hex().upper()

    def cards(self, events, plates, sets):
        """A card for every person, a tag for every checkpoint, so many sets of event cards, a card for every vehicle."""
        for row in self.rows["people"]:
            self.card("person", row[0], old=.15)
        for row in self.rows["checkpoints"]:
            self.card("checkpoint", row[0], old=.1)
        for event, name in events:
            self.add("events", event=event, name=name)
            for _ in range(sets):
                self.card("event", event)
        for plate in plates:
            self.card("vehicle", plate)

    def in_order(self, file):
        """By key, as an export writes them; units from the top of the tree down."""
        if file == "units":
            parent = {row[0]: row[3] for row in self.rows["units"]}

            def depth(unit):
                return 0 if not parent[unit] else 1 + depth(parent[unit])
            return sorted(self.rows["units"], key=lambda row: (depth(row[0]), row[0]))
        return sorted(self.rows[file], key=lambda row: [row[k] for k in KEYS.get(file, (0,))])

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for file, columns in COLUMNS.items():
            if self.rows[file]:
                with open(folder / f"{file}.csv", "w", newline="", encoding="utf-8") as out:
                    writer = csv.writer(out, lineterminator="\n")
                    writer.writerow(columns.split())
                    writer.writerows(self.in_order(file))
