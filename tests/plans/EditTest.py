#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of the plan in mid-month, one import after another: what patrolctl says of the days before stays, byte for byte."""
import csv
import io
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATABASE = f"test_edit_{os.getpid()}"
SHANGHAI = timezone(timedelta(hours=8))


def patrolctl(*arguments):
    result = subprocess.run([Path(os.environ["PATROL_BIN"]) / "patrolctl", *map(str, arguments)], capture_output=True, text=True,
                            timeout=120, env=dict(os.environ, PGDATABASE=DATABASE, LC_ALL="C.UTF-8"))
    if result.returncode != 0:
        raise AssertionError(f"{arguments}: {result.stderr[-2000:]}")
    return result.stdout


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


class Feed:
    """The feed of hancheng, to be edited."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(HERE / "hancheng", folder, ignore=shutil.ignore_patterns("*.md"))
        self.edit("lines", lambda row: row["line"] == "B2", eligibility="unit")
        self.edit("lines", lambda row: row["line"] == "B3", eligibility="anyone")

    def rows(self, file):
        return table((self.folder / f"{file}.csv").read_text(encoding="utf-8"))

    def write(self, file, rows):
        with open(self.folder / f"{file}.csv", "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def edit(self, file, which, **cells):
        """Changes the records for which `which` holds; returns how many."""
        rows = self.rows(file)
        found = [row for row in rows if which(row)]
        for row in found:
            row.update({name.rstrip("_"): cell for name, cell in cells.items()})
        self.write(file, rows)
        return len(found)

    def drop(self, file, which):
        rows = self.rows(file)
        self.write(file, [row for row in rows if not which(row)])
        return len(rows) - len(self.rows(file))

    def add(self, file, **cells):
        rows = self.rows(file)
        rows.append({column: str(cells.get(column, cells.get(column + "_", ""))) for column in rows[0]})
        self.write(file, rows)


class Walks:
    """Who walks the duties of the days before, and what the handhelds and fixed readers see of it."""

    def __init__(self, feed, visits):
        self.rng = random.Random("mid-month")
        self.uids = {(row["kind"], row["subject"]): row["uid"] for row in feed.rows("cards")}
        self.unit = {row["line"]: row["unit"] for row in feed.rows("lines")}
        self.handhelds = defaultdict(list)
        self.fixed = {}
        for row in feed.rows("readers"):
            if row["kind"] == "fixed":
                self.fixed[row["checkpoint"]] = row["reader"]
            else:
                self.handhelds[row["unit"]].append(row["reader"])
        self.shifts = {(row["line"], row["shift"]): row for row in feed.rows("shifts")}
        self.members = defaultdict(list)
        for row in feed.rows("crew_members"):
            self.members[row["crew"]].append(row["badge"])
        self.rosters = feed.rows("rosters")
        self.taps = defaultdict(list)
        duties = defaultdict(list)
        for row in visits:
            duties[row["date"], row["line"], row["shift"]].append(row)
        for (day, line, shift), owed in sorted(duties.items()):
            self.walk(date.fromisoformat(day), line, shift, owed)

    def crew(self, day, line, shift):
        for row in self.rosters:
            days = (day - date.fromisoformat(row["from"])).days
            if (row["line"], row["shift"]) == (line, shift) and days % int(row["cycle_length"] or 1) == int(row["cycle_day"] or 0):
                return self.members[row["crew"]]
        return []

    def walk(self, day, line, shift, owed):
        crew = self.crew(day, line, shift) or sorted(badge for badges in self.members.values() for badge in badges)[:3]
        if not self.shifts[line, shift]["start"] or self.rng.random() < .05:
            return
        crew = [badge for badge in crew if self.rng.random() < .8] or crew[:1]
        start = datetime.fromisoformat(f"{day} {self.shifts[line, shift]['start']}").replace(tzinfo=SHANGHAI)
        late = self.rng.random() < .2
        now = start + timedelta(minutes=self.rng.uniform(1, 30) if not late else int(self.shifts[line, shift]["duration_minutes"]) / 2)
        reader = self.rng.choice(self.handhelds[self.unit[line]] or [r for rs in sorted(self.handhelds.values()) for r in rs])
        step = int(self.shifts[line, shift]["duration_minutes"]) / (len(owed) + 2)
        for row in sorted(owed, key=lambda row: (int(row["round"]), int(row["position"]))):
            now += timedelta(minutes=self.rng.uniform(.5, 1.2) * step)
            if self.rng.random() < .12:
                continue
            badge = self.rng.choice(crew)
            if row["checkpoint"] in self.fixed:
                self.tap(self.fixed[row["checkpoint"]], now, "person", badge)
            self.tap(reader, now - timedelta(seconds=20), "person", badge)
            self.tap(reader, now, "checkpoint", row["checkpoint"])

    def tap(self, reader, at, kind, subject):
        if at < datetime.now(timezone.utc) - timedelta(minutes=5):
            self.taps[reader].append((at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), self.uids[kind, subject]))


class Edit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.environ.get("PGHOST"):
            raise AssertionError("no database: start it through tests/run")
        subprocess.run(["createdb", "-T", "patrol_template", DATABASE], check=True)
        cls.addClassCleanup(subprocess.run, ["dropdb", "--force", DATABASE], check=True)
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.feed = Feed(Path(temporary.name) / "plan")
        cls.today = datetime.now(SHANGHAI).date()
        cls.first, cls.last = cls.today - timedelta(days=5), cls.today - timedelta(days=1)
        patrolctl("plan", "import", cls.feed.folder)
        patrolctl("duties", "open", "--from", cls.first, "--through", cls.last)
        cls.simulate(Path(temporary.name))
        cls.as_of = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        cls.before = cls.told()

    @classmethod
    def simulate(cls, folder):
        through = (datetime.now(timezone.utc) - timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        walks = Walks(cls.feed, table(patrolctl("visits", "--from", cls.first, "--through", cls.last)))
        silent, since = walks.handhelds["Q2"][0], f"{cls.last - timedelta(days=2)}T16:00:00Z"    # not heard of since
        walks.taps[silent] = [(at, uid) for at, uid in walks.taps[silent] if at < since]
        for reader, taps in walks.taps.items():
            (folder / "taps.csv").write_text("at,uid\n" + "".join(f"{at},{uid}\n" for at, uid in sorted(set(taps))))
            patrolctl("clock-ins", "import", folder / "taps.csv", "--reader", reader, "--complete-through", since if reader == silent else through)

    @classmethod
    def scores(cls, month, of):
        """Scores, without what the days to come and names give."""
        return [{column: cell for column, cell in row.items() if column not in ("duties", "due", "name")}
                for row in table(patrolctl("scores", "--month", month, "--of", of, "--as-of", cls.as_of)) if row["counted"] != "0"]

    @classmethod
    def told(cls):
        """What is said of the days before."""
        days = ["--from", cls.first, "--through", cls.last, "--as-of", cls.as_of]
        told = {"visits": patrolctl("visits", *days), "visits of Q2": patrolctl("visits", *days, "--unit", "Q2")}
        for month in sorted({str(cls.first)[:7], str(cls.last)[:7]}):
            for of in ("people", "lines", "units"):
                told[f"scores of {of} in {month}"] = cls.scores(month, of)
        started = [row for row in table(patrolctl("visits", "--from", cls.today, "--through", cls.today, "--as-of", cls.as_of))
                   if row["verdict"] not in ("due", "no_data")]
        told["what has been reached today"] = started
        return told

    def imported(self, *files):
        """Imports the edited feed, which changes these files and no verdict of the days before."""
        changed = {row["file"].removesuffix(".csv") for row in table(patrolctl("plan", "import", self.feed.folder))
                   if (row["added"], row["changed"], row["removed"]) != ("0", "0", "0")}
        self.assertEqual(changed, set(files))
        after = self.told()
        for what, said in self.before.items():
            if after[what] != said:
                then, now = (said.splitlines(), after[what].splitlines()) if isinstance(said, str) else (said, after[what])
                self.fail(f"{what}: " + "\n".join(f"{a} became {b}" for a, b in zip(then, now) if a != b)[:2000])

    def of_line(self, line):
        return lambda row: row["line"] == line

    def test_0_the_days_before_have_verdicts_of_every_kind(self):
        visits = table(self.before["visits"])
        self.assertLessEqual({"on_time", "late", "missed", "no_data"}, {row["verdict"] for row in visits})
        self.assertGreater(len(visits), 200)
        self.assertIn("yes", {row["out_of_order"] for row in visits} | {row["short_dwell"] for row in visits})

    def test_stops_windows_and_staffing(self):
        """Stops move, leave and come; shifts have other windows, rounds and graces; lines ask for other staffing."""
        stops = [row for row in self.feed.rows("stops") if row["line"] == "B1"]
        self.feed.edit("stops", lambda row: row == stops[0], checkpoint=stops[1]["checkpoint"])
        self.feed.edit("stops", lambda row: (row["line"], row["position"]) == ("B1", stops[1]["position"]), checkpoint=stops[0]["checkpoint"])
        self.feed.drop("stops", lambda row: (row["line"], row["position"]) == ("B1", stops[2]["position"]))
        other = next(row for row in self.feed.rows("stops") if row["line"] == "B4" and row["checkpoint"] not in {s["checkpoint"] for s in stops})
        self.feed.add("stops", line="B1", position=77, checkpoint=other["checkpoint"], dwell_minutes=1)
        self.assertGreater(self.feed.edit("shifts", lambda row: row["line"] == "B2" and row["shift"] == "A", start="08:45", duration_minutes="120",
                                          early_grace_minutes="0", late_grace_minutes="5", rounds="2", min_gap_minutes="60"), 0)
        self.feed.edit("staffing", lambda row: True, count="9")
        self.feed.drop("staffing", self.of_line("B3"))
        self.imported("stops", "shifts", "staffing")
        tomorrow = table(patrolctl("visits", "--from", self.today + timedelta(days=1), "--through", self.today + timedelta(days=1)))
        self.assertIn("77", {row["position"] for row in tomorrow if row["line"] == "B1"})

    def test_members_rosters_calendar_and_dispatches_of_the_past(self):
        members = [row for row in self.feed.rows("crew_members") if row["crew"] == "B1A"]
        self.feed.drop("crew_members", lambda row: row == members[0])
        self.feed.edit("crew_members", lambda row: row == members[1], until=str(self.first))
        self.feed.add("crew_members", crew="B1A", badge=next(row["badge"] for row in self.feed.rows("crew_members") if row["crew"] == "B4A"))
        self.feed.edit("rosters", lambda row: row["line"] == "B6" and row["cycle_day"] == "0", cycle_day="1")
        self.feed.drop("rosters", lambda row: row["line"] == "B3" and row["cycle_day"] == "2")
        self.feed.add("calendar", date=self.first + timedelta(days=1), day_kind="holiday")
        self.feed.drop("dispatches", lambda row: self.first <= date.fromisoformat(row["date"]) <= self.last)
        self.feed.add("dispatches", line="D1", shift="S", date=self.first + timedelta(days=2), start="03:00")
        self.imported("crew_members", "rosters", "calendar", "dispatches")

    def test_kinds_levels_and_days_of_checkpoints_and_what_lines_are(self):
        self.feed.edit("checkpoints", lambda row: row["checkpoint"] in ("K001", "K002", "K003"), kind="ordinary", level="3")
        self.feed.edit("checkpoints", lambda row: row["checkpoint"] == "K004", until=str(self.first))
        self.feed.edit("checkpoints", lambda row: row["checkpoint"] == "K005", from_=str(self.today))
        self.feed.edit("lines", self.of_line("B1"), eligibility="anyone", ordered="no")
        self.feed.edit("lines", self.of_line("B2"), eligibility="crew", mode="foot")
        self.feed.edit("lines", self.of_line("B4"), unit="Q1")
        self.feed.edit("lines", self.of_line("B5"), until=str(self.first))
        self.imported("checkpoints", "lines")

    def test_names_are_only_shown(self):
        for file in ("units", "lines", "shifts", "checkpoints", "people", "crews"):
            self.feed.edit(file, lambda row: True, name="改名")
        self.imported("units", "lines", "shifts", "checkpoints", "people", "crews")

    def test_persons_who_leave_move_or_become_something_else(self):
        people = [row for row in self.feed.rows("people") if row["unit"] == "Q2"]
        self.feed.edit("people", lambda row: row["badge"] in [p["badge"] for p in people[:3]], until=str(self.first - timedelta(days=9)))
        self.feed.edit("people", lambda row: row["badge"] in [p["badge"] for p in people[3:6]], unit="Q1")
        self.feed.edit("people", lambda row: row["kind"] == "auxiliary", kind="officer")
        self.imported("people")

    def test_cards_of_days_to_come(self):
        cards = [row for row in self.feed.rows("cards") if row["kind"] == "person"]
        tomorrow = self.today + timedelta(days=1)
        self.feed.edit("cards", lambda row: row == cards[0], until=str(self.today))
        self.feed.add("cards", uid=cards[0]["uid"], kind="person", subject=cards[1]["subject"], from_=tomorrow)
        self.feed.drop("cards", lambda row: row == cards[2])
        self.imported("cards")

    def test_readers_that_are_handed_on_moved_or_taken_away(self):
        handhelds = [row for row in self.feed.rows("readers") if row["kind"] == "handheld"]
        fixed = [row for row in self.feed.rows("readers") if row["kind"] == "fixed"]
        for row in handhelds[:-1]:
            self.feed.edit("readers", lambda other, row=row: other["reader"] == row["reader"], unit="HC")
        self.feed.drop("readers", lambda row: row["reader"] == handhelds[-1]["reader"])
        self.feed.edit("readers", lambda row: row["reader"] == fixed[0]["reader"], checkpoint="K001")
        self.feed.drop("readers", lambda row: row["reader"] == fixed[1]["reader"])
        self.imported("readers")

    def test_a_reader_that_has_read_cards_stays_of_its_kind(self):
        kept = self.feed.rows("readers")
        self.feed.edit("readers", lambda row: row["reader"] == "F003", kind="handheld", checkpoint="")
        with self.assertRaisesRegex(AssertionError, "readers.csv:[0-9]+: kind: this reader has read cards as fixed"):
            patrolctl("plan", "import", self.feed.folder)
        self.feed.write("readers", kept)

    def test_units_that_move_in_the_tree(self):
        self.feed.edit("units", lambda row: row["unit"] in ("Q1", "Q2"), parent="HC")
        self.imported("units")

    def test_z_a_line_that_leaves_with_all_that_belongs_to_it(self):
        for file in ("lines", "stops", "staffing", "shifts", "rosters"):
            self.assertGreater(self.feed.drop(file, self.of_line("B6")), 0)
        self.imported("lines", "stops", "staffing", "shifts", "rosters")
        self.assertNotIn("B6", patrolctl("visits", "--from", self.today + timedelta(days=1), "--through", self.today + timedelta(days=9)))


if __name__ == "__main__":
    unittest.main()
