#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two weeks of 韩城, whose document counts 人次 and 台次: the statistics are counted again from the exports, one by one."""
import csv
import io
import os
import random
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
FEED = HERE / "hancheng"
DATABASE = f"test_statistics_{os.getpid()}"
FROM, THROUGH, AS_OF = "2026-03-06", "2026-03-19", "2026-03-25T00:00:00Z"    # two weeks, Friday through Thursday


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=170,
                            env=dict(os.environ, PGDATABASE=DATABASE, LC_ALL="C.UTF-8"), **options)
    if result.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {result.returncode}: {result.stderr[-600:]}")
    return result.stdout


def patrolctl(*arguments):
    return run(Path(os.environ["PATROL_BIN"]) / "patrolctl", *arguments)


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def asked(query):
    return table(run("psql", "-Xqv", "ON_ERROR_STOP=1", "-c", f"copy ({query}) to stdout (format csv, header)"))


def feed(file):
    return table((FEED / f"{file}.csv").read_text(encoding="utf-8"))


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def duties():
    """The duties written down: whose windows and crews the exports do not tell."""
    found = asked(f"""
        select duty.on_day, line.line, shift.shift, unit.unit, duty.mode,
               to_char(accept_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SSZ') as opens,
               to_char(accept_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SSZ') as closes,
               (select string_agg(badge, '|' order by badge) from patrol.duty_member join patrol.person using (person_id)
                 where duty_member.duty_id = duty.duty_id) as crew
          from patrol.duty
          join patrol.line using (line_id)
          join patrol.shift using (shift_id)
          join patrol.unit on unit.unit_id = duty.unit_id
         where on_day between '{FROM}' and '{THROUGH}'
         order by duty.starts_at, line.line""")
    for duty in found:
        duty["opens"], duty["closes"] = instant(duty["opens"]), instant(duty["closes"])
        duty["crew"] = [badge for badge in duty["crew"].split("|") if badge]
        duty["motorised"] = duty["mode"] in ("vehicle", "motorcycle")
    return found


def walk(all_duties, rng):
    """What the readers saw: (reader, instant, uid). Crews take turns with the handheld; some stay away, some drive."""
    uids, stops, handhelds = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in feed("cards"):
        uids[row["kind"], row["subject"]].append(row["uid"])
    for row in feed("stops"):
        stops[row["line"]].append(row["checkpoint"])
    for row in feed("readers"):
        handhelds[row["unit"]].append(row["reader"])
    fixed = {row["checkpoint"]: row["reader"] for row in feed("readers") if row["kind"] == "fixed"}
    plates = [row["uid"] for row in feed("cards") if row["kind"] == "vehicle"]
    for duty in all_duties:
        if rng.random() < .15:
            continue
        at, bearer = duty["opens"] + timedelta(minutes=rng.randrange(-5, 15)), None
        pace, reader = (duty["closes"] - at) / (len(stops[duty["line"]]) + 3), rng.choice(handhelds.get(duty["unit"]) or ["F001"])
        for checkpoint in stops[duty["line"]]:
            at += pace * rng.uniform(.5, 1.3)
            if rng.random() < .1 or not duty["crew"]:
                continue
            if bearer is None or rng.random() < .2:
                bearer = rng.choice(duty["crew"])
            badge = uids["person", bearer][0]
            if checkpoint in fixed:
                yield fixed[checkpoint], at, badge
            else:
                yield reader, at - timedelta(seconds=20), badge
                yield reader, at, uids["checkpoint", checkpoint][0]
            if rng.random() < (.15 if duty["motorised"] else .04):
                yield fixed.get(checkpoint, reader), at + timedelta(seconds=rng.randrange(5, 60)), rng.choice(plates)


def friday(day):
    return str(day - timedelta(days=(day.isoweekday() + 2) % 7))


class Recount:
    """Attendance and vehicles per duty, from the CSV of patrolctl visits and patrolctl clock-ins export, and nothing else."""

    def __init__(self, all_duties, visits, clock_ins):
        self.duties = all_duties
        self.visits = defaultdict(list)
        for visit in visits:
            self.visits[visit["date"], visit["line"], visit["shift"]].append(visit)
        plate_of = {row["uid"]: row["subject"] for row in feed("cards") if row["kind"] == "vehicle"}
        for duty in all_duties:
            duty["visits"] = self.visits[duty["on_day"], duty["line"], duty["shift"]]
            duty["times"], duty["plates"] = defaultdict(list), set()
            stops = {visit["checkpoint"] for visit in duty["visits"]}
            for tap in clock_ins:
                if tap["badge"] and tap["checkpoint"] in stops and not tap["event"] and duty["opens"] <= tap["instant"] < duty["closes"]:
                    duty["times"][tap["badge"]].append(tap["instant"])
        for tap in (tap for tap in clock_ins if tap["uid"] in plate_of):
            served = [duty for duty in all_duties if duty["opens"] <= tap["instant"] < duty["closes"] and self.concerns(tap, duty)]
            for duty in [duty for duty in served if duty["motorised"]] or served:
                duty["plates"].add(plate_of[tap["uid"]])

    @staticmethod
    def concerns(tap, duty):
        """Whether a vehicle's card was read at a stop of the duty, or by somebody who attends it."""
        if tap["checkpoint"]:
            return any(visit["checkpoint"] == tap["checkpoint"] for visit in duty["visits"])
        return tap["badge"] in duty["times"]

    @staticmethod
    def one(duty):
        """person_times, crew_times, vehicle_times, clock_ins, seconds of patrol, visits done"""
        came = [instant(visit["arrived_at"]) for visit in duty["visits"] if visit["arrived_at"]]
        left = came + [instant(visit["left_at"]) for visit in duty["visits"] if visit["left_at"]]
        return (len(duty["times"]), len(set(duty["times"]) & set(duty["crew"])),
                len(duty["plates"]) or int(duty["motorised"] and bool(duty["times"])),
                sum(len(times) for times in duty["times"].values()),
                (max(left) - min(came)).total_seconds() if came else 0, len(came))

    def by(self, subjects):
        """(week, subject) -> the sums, seconds as whole minutes"""
        total = defaultdict(lambda: [0] * 6)
        for duty in self.duties:
            for subject in subjects(duty):
                key = friday(date.fromisoformat(duty["on_day"])), subject
                total[key] = [a + b for a, b in zip(total[key], self.one(duty))]
        return {key: [*sums[:4], int(sums[4] // 60), sums[5]] for key, sums in total.items()}


class Statistics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.environ.get("PGHOST"):
            raise AssertionError("no database: start it through tests/run")
        subprocess.run(["createdb", "-T", "patrol_template", DATABASE], check=True)
        cls.addClassCleanup(subprocess.run, ["dropdb", "--force", DATABASE], check=True)
        patrolctl("plan", "import", FEED)
        patrolctl("duties", "open", "--from", FROM, "--through", THROUGH)
        cls.duties = duties()
        downloads = defaultdict(set)
        for reader, at, uid in walk(cls.duties, random.Random("two weeks")):
            downloads[reader].add((at.replace(microsecond=0), uid))
        with tempfile.TemporaryDirectory() as folder:
            for row in feed("readers"):
                file = Path(folder) / f"{row['reader']}.csv"
                file.write_text("at,uid\n" + "".join(f"{at:%Y-%m-%dT%H:%M:%SZ},{uid}\n" for at, uid in sorted(downloads[row["reader"]])))
                patrolctl("clock-ins", "import", file, "--reader", row["reader"], "--complete-through", "2026-03-21T00:00:00Z")
        cls.visits = table(patrolctl("visits", "--from", FROM, "--through", THROUGH, "--as-of", AS_OF))
        cls.clock_ins = table(patrolctl("clock-ins", "export", "--from", "2026-03-01T00:00:00Z", "--to", "2026-03-25T00:00:00Z"))
        for tap in cls.clock_ins:
            tap["instant"] = instant(tap["at"])
        cls.recount = Recount(cls.duties, cls.visits, cls.clock_ins)

    def reported(self, of_what):
        rows = asked(f"select * from desk.csv_activity('{FROM}', '{THROUGH}', 'week', '{of_what}', null, '{AS_OF}')")
        columns = ("person_times", "crew_times", "vehicle_times", "clock_ins", "patrol_minutes", "done")
        return {(row["period"], row["subject"]): [int(row[column]) for column in columns] for row in rows}

    def test_the_weeks_hold_something_of_everything(self):
        self.assertGreater(len(self.clock_ins), 1000)
        self.assertGreater(sum(len(duty["plates"]) > 1 for duty in self.duties), 3)
        self.assertGreater(sum(not duty["plates"] and duty["motorised"] and bool(duty["times"]) for duty in self.duties), 3)
        self.assertGreater(sum(not duty["times"] for duty in self.duties), 10)

    def test_lines_are_counted_alike(self):
        self.assertEqual(self.reported("lines"), self.recount.by(lambda duty: [duty["line"]]))

    def test_units_are_counted_alike(self):
        parent = {row["unit"]: row["parent"] for row in feed("units")}

        def above(duty):
            unit = duty["unit"]
            while unit:
                yield unit
                unit = parent[unit]
        self.assertEqual(self.reported("units"), self.recount.by(above))

    def test_people_are_counted_alike(self):
        counted = defaultdict(lambda: [0, 0, 0])
        for duty in self.duties:
            for badge in set(duty["crew"]) | set(duty["times"]):
                row = counted[friday(date.fromisoformat(duty["on_day"])), badge]
                row[0] += badge in duty["crew"]
                row[1] += badge in duty["times"]
                row[2] += len(duty["times"].get(badge, []))
        rows = asked(f"select * from desk.csv_activity('{FROM}', '{THROUGH}', 'week', 'people', null, '{AS_OF}')")
        self.assertEqual({(row["period"], row["subject"]): [int(row[column]) for column in ("duties", "person_times", "clock_ins")]
                          for row in rows}, counted)

    def test_coverage_holds_every_visit_once(self):
        level = {row["checkpoint"]: row["level"] for row in feed("checkpoints")}
        counted = defaultdict(lambda: [0, set(), set()])
        for visit in self.visits:
            row = counted[friday(date.fromisoformat(visit["date"])), level[visit["checkpoint"]]]
            row[0] += 1
            row[1].add(visit["checkpoint"])
            if visit["arrived_at"]:
                row[2].add(visit["checkpoint"])
        rows = asked(f"select * from desk.csv_coverage('{FROM}', '{THROUGH}', 'week', 'level', null, '{AS_OF}')")
        self.assertEqual({(row["period"], row["subject"]): [int(row[column]) for column in ("owed", "checkpoints", "reached")]
                          for row in rows}, {key: [owed, len(places), len(reached)] for key, (owed, places, reached) in counted.items()})

    def test_the_longest_gap_is_that_between_clock_ins(self):
        since, until = instant("2026-03-06T00:00:00Z"), instant("2026-03-20T00:00:00Z")
        times = defaultdict(list)
        for tap in self.clock_ins:
            if tap["badge"] and tap["checkpoint"] and not tap["event"] and since <= tap["instant"] < until:
                times[tap["checkpoint"]].append(tap["instant"])
        wanted = {}
        for row in feed("checkpoints"):
            marks = [since, *sorted(times[row["checkpoint"]]), until]
            wanted[row["checkpoint"]] = str(int(max(b - a for a, b in zip(marks, marks[1:])).total_seconds() // 60))
        rows = asked("select * from desk.csv_gaps('2026-03-06Z', '2026-03-20Z', null)")
        self.assertEqual({row["checkpoint"]: row["longest_gap_minutes"] for row in rows}, wanted)


if __name__ == "__main__":
    unittest.main()
