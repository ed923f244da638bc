#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan with more than 200 mistakes of more than 40 kinds: each is named with file, line and column, what is wrong and
what would be right, in English and in Chinese; nothing else is named, and nothing is written."""
import collections
import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FILES = ("units people zones checkpoints lines stops staffing shifts calendar crews crew_members rosters dispatches cards "
         "readers events").split()
DATABASE = f"test_mistakes_{os.getpid()}"


def sentences():
    """code -> (English, Chinese), as schema/plan/problems.md has them."""
    found = {}
    for line in (ROOT / "schema/plan/problems.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)]
        if len(cells) == 5 and not cells[1].startswith("---"):
            found[cells[1]] = cells[2:4]
    return found


def said(code, found, expected, language):
    if len(found) > 80:
        found = found[:80] + "…"
    found = found.replace("\t", "\\t").replace("\n", "\\n")
    return sentences()[code][language].replace("{found}", found).replace("{expected}", expected).strip()


class Feed:
    """A copy of a feed in which mistakes are planted. Lines count from 1, as in the file; the header is line 1."""

    def __init__(self, name, folder):
        self.folder = folder
        shutil.copytree(HERE / name, folder, ignore=shutil.ignore_patterns("*.md"))
        self.lines = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*.csv")}
        self.expected = []
        self.used = set()

    def header(self, file):
        return next(csv.reader([self.lines[file][0]]))

    def row(self, file, line):
        return dict(zip(self.header(file), next(csv.reader([self.lines[file][line - 1]]))))

    def find(self, file, **cells):
        """Lines, not used yet, whose cells are as given."""
        for line in range(2, len(self.lines[file]) + 1):
            if (file, line) not in self.used and all(self.row(file, line).get(column) == cell for column, cell in cells.items()):
                yield line

    def expect(self, file, line, column, code, found="", expected=""):
        self.expected.append((file, line, column, code, found, expected))

    def write(self, file, line, record):
        text = io.StringIO()
        csv.writer(text, lineterminator="").writerow(record)
        self.lines[file][line - 1] = text.getvalue()

    def change(self, file, line, **cells):
        """Changes that are no mistakes of their own."""
        self.used.add((file, line))
        self.write(file, line, {**self.row(file, line), **{name.rstrip("_"): cell for name, cell in cells.items()}}.values())

    def cell(self, file, line, column, value, code, expected="", found=None):
        """Plants a mistake in one cell."""
        self.change(file, line, **{column: value})
        self.expect(file, line, column, code, value if found is None else found, expected)

    def cells(self, file, column, values, code, expected="", start=None, **having):
        lines = self.find(file, **having)
        for value in values:
            self.cell(file, next(line for line in lines if line >= (start or 2)), column, value, code, expected)

    def raw(self, file, line, text):
        self.used.add((file, line))
        self.lines[file][line - 1] = text

    def add(self, file, *record):
        self.lines[file].append("")
        self.write(file, len(self.lines[file]), record)
        self.used.add((file, len(self.lines[file])))
        return len(self.lines[file])

    def repeat(self, file, line, column, found, **changed):
        """Adds a record with the key of another."""
        self.used.add((file, line))
        self.expect(file, self.add(file, *{**self.row(file, line), **changed}.values()), column, "repeated_key", found, str(line))

    def save(self):
        for file, lines in self.lines.items():
            text = "\n".join(lines) + "\n"
            (self.folder / f"{file}.csv").write_bytes(text.encode("utf-8", "surrogateescape"))


def plant_in_units(feed):
    feed.cells("units", "timezone", ["Asia/Beijng", "GMT+8", "UTC+8", "上海", "asia/shanghai"], "unknown_timezone", kind="community")
    feed.cells("units", "parent", ["ZLK", "XJX", "0"], "unknown_reference", "units.csv", kind="community")
    for n in range(3):
        first = feed.add("units", f"X{n}a", "甲", "community", f"X{n}b", "")
        feed.add("units", f"X{n}b", "乙", "community", f"X{n}a", "")
        feed.expect("units", first, "parent", "parent_cycle", f"X{n}a > X{n}b > X{n}a")


def plant_in_people(feed):
    kinds = "officer, auxiliary, grid_worker, guard, volunteer, municipal"
    feed.cells("people", "kind", ["boss", "民警", "Officer", "police", "grid worker"], "unknown_word", kinds)
    feed.cells("people", "name", [""] * 5, "missing_value", "200")
    feed.cells("people", "name", ["长" * 201, "名" * 300], "too_long", "200")
    feed.cells("people", "name", ["张\t三", "李\x7f四", "王\x01五"][:1], "bad_text", "200")
    dates = ["2026-02-29", "2026/3/1", "1.5.2026", "20260301", "2026-13-01", "2026-1-5", "明天"]
    feed.cells("people", "from", dates, "bad_date", "YYYY-MM-DD")
    feed.cells("people", "unit", ["ZLJ1", "wxj-1", "五星街"], "unknown_reference", "units.csv")
    for n in range(4):
        line = next(feed.find("people"))
        feed.change("people", line, from_=f"2026-0{n + 2}-01")
        feed.cell("people", line, "until", f"2026-0{n + 1}-28", "from_after_until", f"2026-0{n + 2}-01")
    for n, badge in enumerate(["W 900", "W|901", "x" * 65, "A　1"]):
        feed.expect("people", feed.add("people", badge, f"赵{n}", "officer", "ZLJ", "", ""), "badge", "bad_code", badge)
    for _ in range(4):
        line = next(feed.find("people"))
        feed.repeat("people", line, "badge", feed.row("people", line)["badge"])


def plant_in_checkpoints(feed):
    feed.cells("checkpoints", "lon", ["104,77", "东经104.77", "181", "-180.5", "1e3"], "bad_number", "-180…180")
    feed.cells("checkpoints", "lat", ["29°20'", "90.1", "N29"], "bad_number", "-90…90")
    for _ in range(5):
        line = next(feed.find("checkpoints"))
        feed.change("checkpoints", line, lat="")
        feed.expect("checkpoints", line, "lat", "half_coordinates")
    feed.cells("checkpoints", "level", ["0", "4", "一级", "1.0", "-1"], "bad_integer", "1…3")
    feed.cells("checkpoints", "kind", ["必到点", "must reach"], "unknown_word", "ordinary, must_reach, standing")
    feed.cells("checkpoints", "zone", ["G999", "g001"], "unknown_reference", "zones.csv")
    feed.cells("checkpoints", "from", ["2016-04-31"], "bad_date", "YYYY-MM-DD")


def plant_in_lines_and_stops(feed):
    feed.cells("lines", "ordered", ["是", "true", "1", "Yes", "否"], "bad_yes_no", start=5)
    feed.cells("lines", "mode", ["步巡", "walk", "car"], "unknown_word", "foot, vehicle, motorcycle, post", start=5)
    feed.cells("lines", "eligibility", ["everybody", "all"], "unknown_word", "crew, unit, anyone", start=5)
    for n in range(5):
        line = next(feed.find("stops", line=f"L{n + 10}"))
        stop = feed.row("stops", line)
        feed.used.add(("stops", line))
        feed.expect("stops", feed.add("stops", stop["line"], 900, stop["checkpoint"], ""), "checkpoint", "checkpoint_twice",
                    stop["checkpoint"], str(line))
    for n in range(4):
        line = next(feed.find("stops", line=f"L{n + 20}"))
        other = feed.row("stops", next(feed.find("stops", line="L01")))
        feed.repeat("stops", line, "position", f"L{n + 20} {feed.row('stops', line)['position']}", checkpoint=other["checkpoint"])
    feed.cells("stops", "checkpoint", ["P691", "p001", "001"], "unknown_reference", "checkpoints.csv", line="L30")
    feed.cells("stops", "dwell_minutes", ["0", "3.5", "1441"], "bad_integer", "1…1440", line="L31")
    for line in [feed.add("stops", f"L{n}", 1, "P001", "") for n in (57, 58)]:
        feed.expect("stops", line, "line", "unknown_reference", feed.row("stops", line)["line"], "lines.csv")
    shift = next(feed.find("shifts", line="L32", shift="D"))
    feed.change("shifts", shift, rounds="2", min_gap_minutes="5")
    feed.cells("stops", "dwell_minutes", ["6", "7", "30", "1440"], "dwell_over_gap", f"5 (shifts.csv:{shift})", line="L32")
    feed.cells("staffing", "count", ["0", "n", "二"], "bad_integer", "1…10000", start=30)
    feed.cells("staffing", "person_kind", ["队员"], "unknown_word",
               "officer, auxiliary, grid_worker, guard, volunteer, municipal", start=30)
    feed.expect("staffing", feed.add("staffing", "L99", "officer", 1), "line", "unknown_reference", "L99", "lines.csv")


def plant_in_shifts(feed):
    feed.cells("shifts", "start", ["8:00", "24:00", "08：00", "8点", "08:00:00", "0800"], "bad_time", "HH:MM", shift="D")
    feed.cells("shifts", "days", ["0", "18", "周一", "1|2", "112"], "bad_days", shift="N")
    feed.cells("shifts", "day_kinds", ["workday||school", "holiday|", "workday|workday", "work day"], "bad_list", shift="N")
    feed.cells("shifts", "duration_minutes", ["1441", "0", "6h"], "bad_integer", "1…1440", shift="N")
    for _ in range(4):
        line = next(feed.find("shifts", shift="N"))
        feed.change("shifts", line, start="")
        feed.expect("shifts", line, "start", "fixed_needs_start", "", "HH:MM")
    for rounds, gap in ((2, ""), (3, ""), (4, "0"), (24, "0")):
        line = next(feed.find("shifts", shift="N"))
        feed.change("shifts", line, rounds=str(rounds), min_gap_minutes=gap)
        feed.expect("shifts", line, "min_gap_minutes", "rounds_need_gap", str(rounds), "1…1440")
    for line in ("L45", "L46", "L47", "L48"):
        day = next(feed.find("shifts", line=line, shift="D"))
        night = next(feed.find("shifts", line=line, shift="N"))
        feed.change("shifts", day, start="08:00", duration_minutes="901")
        feed.change("shifts", night, start="23:00", duration_minutes="60")
        feed.expect("shifts", night, "start", "overlapping_windows", f"{line} N DAY 23:00–00:00", f"{line} D DAY 08:00–23:01 (shifts.csv:{day})")
    feed.expect("shifts", feed.add("shifts", "L98", "D", "日巡", "fixed", "", "", "08:00", 60, 1, "", "", "", "", ""), "line",
                "unknown_reference", "L98", "lines.csv")


def plant_in_calendar_and_crews(feed):
    for _ in range(3):
        line = next(feed.find("calendar", unit=""))
        feed.repeat("calendar", line, "date", feed.row("calendar", line)["date"])
    feed.cells("calendar", "date", ["2026-02-30", "春节"], "bad_date", "YYYY-MM-DD")
    feed.cells("calendar", "unit", ["TLM"], "unknown_reference", "units.csv")
    feed.cells("calendar", "day_kind", ["", ""], "missing_value")
    feed.cells("crews", "unit", ["DXS-9", "所"], "unknown_reference", "units.csv")
    feed.cells("crew_members", "badge", ["A999", "a001", "周小三"], "unknown_reference", "people.csv")
    feed.cells("crew_members", "crew", ["DXS-1Z", "甲班"], "unknown_reference", "crews.csv")
    for _ in range(3):
        line = next(feed.find("crew_members"))
        row = feed.row("crew_members", line)
        feed.repeat("crew_members", line, "badge", f"{row['crew']} {row['badge']}")
    feed.cells("rosters", "crew", ["WXJ-1Z", "1A"], "unknown_reference", "crews.csv")
    feed.cells("rosters", "from", ["", ""], "missing_value", "YYYY-MM-DD")
    for shift in ("X", "d", "日巡"):
        line = next(feed.find("rosters", line="L03"))
        feed.cell("rosters", line, "shift", shift, "unknown_reference", "shifts.csv", found=f"L03 {shift}")
    for day in ("3", "4", "9999"):
        line = next(feed.find("rosters", cycle_length="3"))
        feed.cell("rosters", line, "cycle_day", day, "cycle_day_outside", "0…2")
    feed.cells("rosters", "cycle_length", ["0", "三"], "bad_integer", "1…10000")


def plant_in_dispatches(feed):
    mobile = feed.add("shifts", "L50", "M", "机动", "mobile", "", "", "", 60, 1, "", "", "", "", "")
    feed.lines["dispatches"] = ["line,shift,date,start,duration_minutes,crew"]
    for day in range(1, 5):
        feed.expect("dispatches", feed.add("dispatches", "L50", "M", f"2031-03-0{day}", "", "", ""), "start", "dispatch_needs_start", "",
                    f"HH:MM (shifts.csv:{mobile})")
    for shift in ("X", "机动"):
        feed.expect("dispatches", feed.add("dispatches", "L51", shift, "2031-03-05", "12:00", "", ""), "shift", "unknown_reference",
                    f"L51 {shift}", "shifts.csv")
    day = next(feed.find("shifts", line="L52", shift="D"))
    feed.change("shifts", day, start="09:00", duration_minutes="360")
    for n in (6, 7):
        line = feed.add("dispatches", "L52", "N", f"2031-03-0{n}", "10:00", "60", "")
        feed.expect("dispatches", line, "start", "overlapping_windows", "L52 N DAY 10:00–11:00", f"L52 D DAY 09:00–15:00 (shifts.csv:{day})")
    feed.expect("dispatches", feed.add("dispatches", "L53", "D", "2031-03-08", "", "", "丙班"), "crew", "unknown_reference", "丙班", "crews.csv")


def plant_in_cards_and_readers(feed):
    feed.cells("cards", "uid", ["04a1b2c3", "04:A1:B2:C3", "04A1B2C", "1234567", "04A1B2C3D5E6F7A8B9C0D1", "04A1B2CG"], "bad_uid")
    feed.cells("cards", "subject", ["A998", "川C0001警"], "unknown_reference", "people.csv", kind="person")
    feed.cells("cards", "subject", ["P999", "p002"], "unknown_reference", "checkpoints.csv", kind="checkpoint")
    feed.cells("cards", "subject", ["FIRE!"], "unknown_reference", "events.csv", kind="event")
    feed.cells("cards", "kind", ["人员", "tag"], "unknown_word", "person, checkpoint, event, vehicle", kind="person")
    for code, kind in (("uid_twice", "person"), ("uid_twice", "person"), ("uid_twice", "checkpoint"), ("repeated_card", "person"),
                       ("repeated_card", "person"), ("repeated_card", "checkpoint")):
        line = next(feed.find("cards", kind=kind))
        feed.used.add(("cards", line))
        card = feed.row("cards", line)
        other = card["subject"] if code == "repeated_card" else feed.row("cards", next(feed.find("cards", kind=kind)))["subject"]
        feed.expect("cards", feed.add("cards", card["uid"], kind, other, "2026-05-01", ""), "uid", code, card["uid"], str(line))
    for _ in range(3):
        line = next(feed.find("readers", kind="fixed"))
        feed.change("readers", line, checkpoint="")
        feed.expect("readers", line, "checkpoint", "fixed_needs_checkpoint", "", "checkpoints.csv")
    feed.cells("readers", "checkpoint", ["P010", "P011"], "handheld_has_checkpoint", kind="handheld")
    feed.cells("readers", "checkpoint", ["P777", "五星"], "unknown_reference", "checkpoints.csv", kind="fixed")
    feed.cells("readers", "unit", ["所长"], "unknown_reference", "units.csv", kind="handheld")


def plant_in_records(feed):
    """Records and bytes that are no CSV; what refers to their keys is not named as well."""
    for cut, column in (("G010", "name"), ("G011,网格", "unit"), ("G012,网格", "unit"), ("G013", "name")):
        line = next(feed.find("zones", zone=cut[:4]))
        feed.raw("zones", line, cut)
        feed.expect("zones", line, column, "too_few_fields", str(cut.count(",") + 1), "3")
    for _ in range(4):
        line = next(feed.find("crews"))
        crew = feed.row("crews", line)
        feed.raw("crews", line, f"{crew['crew']},甲班,一组,{crew['unit']}")
        feed.expect("crews", line, "unit", "too_many_fields", "4", "3")
    for zone in ("G020", "G030", "G031"):
        line = next(feed.find("zones", zone=zone))
        feed.raw("zones", line, f'{zone},"网格,WXJ-1')
        feed.expect("zones", line, "name", "open_quote")
    feed.raw("zones", next(feed.find("zones", zone="G040")), 'G040,"甲,乙",WXJ-1')    # as it should be, after those that are not
    for zone, name in (("G050", '五"星"网格'), ("G051", '"五星"网格'), ("G052", '5"管')):
        line = next(feed.find("zones", zone=zone))
        feed.raw("zones", line, f"{zone},{name},WXJ-1")
        feed.expect("zones", line, "name", "stray_quote", name)
    line = next(feed.find("zones", zone="G060"))
    feed.raw("zones", line, f"G060,{'x' * 70000},WXJ-1")
    feed.expect("zones", line, "name", "record_too_long", str(70000 + len("G060,,WXJ-1")), "65536")
    for zone in ("G070", "G071", "G072"):
        line = next(feed.find("zones", zone=zone))
        feed.raw("zones", line, f"{zone},{'网格'.encode('gb18030').decode('utf-8', 'surrogateescape')},WXJ-1")
        feed.expect("zones", line, "name", "mixed_encoding", "GB18030", "UTF-8")
    for zone in ("G080", "G081"):
        line = next(feed.find("zones", zone=zone))
        feed.raw("zones", line, f"{zone},网格\udcff,WXJ-1")
        feed.expect("zones", line, "name", "bad_bytes", "FF")
    for zone, control in (("G090", "\0"), ("G091", "\r")):
        line = next(feed.find("zones", zone=zone))
        feed.raw("zones", line, f"{zone},网{control}格,WXJ-1")
        feed.expect("zones", line, "name", "bad_text", "网?格")


def plant_in_headers(feed):
    feed.lines["events"][0] = "event,naam"
    feed.expect("events", 1, "naam", "unknown_column", "naam", "event, name")
    feed.expect("events", 1, "name", "missing_column", "", "name")
    feed.lines["calendar"] = [line + (",unit" if n == 0 else ",") for n, line in enumerate(feed.lines["calendar"])]
    feed.expect("calendar", 1, "unit", "repeated_column", "unit", "2")
    for name in ("line", "人员"):
        (feed.folder / f"{name}.csv").write_text("a,b\n")
        feed.expect(name, 1, "", "unknown_file", f"{name}.csv", ", ".join(f"{file}.csv" for file in FILES))


class Mistakes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.environ.get("PGHOST"):
            raise AssertionError("no database: start it through tests/run")
        subprocess.run(["createdb", "-T", "patrol_template", DATABASE], check=True)
        cls.addClassCleanup(subprocess.run, ["dropdb", "--force", DATABASE], check=True)
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        result = cls.patrolctl("plan", "import", HERE / "hancheng")
        assert result.returncode == 0, result.stderr
        cls.before = cls.contents()

    @staticmethod
    def patrolctl(*arguments, locale="C.UTF-8"):
        return subprocess.run([Path(os.environ["PATROL_BIN"]) / "patrolctl", *arguments], capture_output=True, text=True, timeout=120,
                              env=dict(os.environ, PGDATABASE=DATABASE, LC_ALL=locale))

    @staticmethod
    def contents():
        dump = subprocess.run(["pg_dump", "--data-only", "--schema=patrol", DATABASE], check=True, capture_output=True, text=True).stdout
        return [line for line in dump.splitlines() if not line.startswith(("\\restrict ", "\\unrestrict "))]    # a new key each time

    def assert_named(self, feed):
        """Checking and importing name what was planted, no more and no less, in both languages; the database stays as it is."""
        feed.save()
        feed.expected.sort(key=lambda mistake: ((FILES + ["人员", "line"]).index(mistake[0]) if mistake[0] in FILES else 99, mistake[1]))
        for command, language, locale in (("check", 0, "C.UTF-8"), ("import", 1, "zh_CN.UTF-8")):
            result = self.patrolctl("plan", command, feed.folder, locale=locale)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            named = [re.sub(r"\d{4}-\d\d-\d\d (\d\d:\d\d–)", r"DAY \1", line) for line in result.stderr.splitlines()]
            planted = [f"{file}.csv:{line}: {column or '-'}: {said(code, found, expected, language)}"
                       for file, line, column, code, found, expected in feed.expected]
            more, less = (collections.Counter(a) - collections.Counter(b) for a, b in ((named, planted), (planted, named)))
            self.assertEqual("\n".join(more), "", "named, but not planted; planted, but not named: " + "\n".join(less))
            self.assertEqual("\n".join(less), "", "planted, but not named")
            places = [line.split(": ")[0] for line in named]
            self.assertEqual(places, [f"{file}.csv:{line}" for file, line, *_ in feed.expected], "in the order of the files and their lines")
        self.assertTrue(self.contents() == self.before, "something was written")

    def test_each_of_200_mistakes_of_40_kinds_is_named(self):
        feed = Feed("ziliujing", self.folder / "many")
        for plant in (plant_in_units, plant_in_people, plant_in_checkpoints, plant_in_lines_and_stops, plant_in_shifts,
                      plant_in_calendar_and_crews, plant_in_dispatches, plant_in_cards_and_readers, plant_in_records, plant_in_headers):
            plant(feed)
        self.assertGreaterEqual(len(feed.expected), 200)
        self.assertGreaterEqual(len({code for _, _, _, code, _, _ in feed.expected}), 40)
        self.assert_named(feed)

    def test_a_file_that_is_no_file_is_named_once_and_hides_no_other(self):
        feed = Feed("hancheng", self.folder / "files")
        columns = {file: ", ".join(feed.header(file)) for file in feed.lines}
        feed.lines["lines"] = ["\r".join(feed.lines["lines"])]
        feed.expect("lines", 1, "", "cr_line_ends")
        feed.cells("people", "kind", ["boss"], "unknown_word", "officer, auxiliary, grid_worker, guard, volunteer, municipal")
        feed.lines["crews"] = feed.lines["crews"][:1]
        feed.expect("crews", 1, "", "no_rows", "", columns["crews"])
        feed.lines["stops"] = feed.lines["stops"][:1]
        feed.expect("stops", 1, "", "no_rows", "", columns["stops"])
        feed.expect("zones", 1, "", "missing_file", "", columns["zones"])
        feed.expect("events", 1, "", "empty_file", "", columns["events"])
        feed.expect("staffing", 1, "", "unreadable_file", "Is a directory")
        feed.save()
        (feed.folder / "zones.csv").unlink()
        (feed.folder / "events.csv").write_bytes(b"")
        (feed.folder / "staffing.csv").unlink()
        (feed.folder / "staffing.csv").mkdir()
        text = (feed.folder / "lines.csv").read_bytes()
        (feed.folder / "lines.csv").write_bytes(text.removesuffix(b"\n"))
        feed.lines = {}
        self.assert_named(feed)

    def test_an_empty_folder_lacks_what_a_plan_needs(self):
        feed = Feed("hancheng", self.folder / "empty")
        columns = {file: ", ".join(feed.header(file)) for file in feed.lines}
        for path in feed.folder.iterdir():
            path.unlink()
        feed.lines = {}
        for file in ("units", "people", "checkpoints", "lines", "stops", "shifts"):
            feed.expect(file, 1, "", "missing_file", "", columns[file])
        self.assert_named(feed)


if __name__ == "__main__":
    unittest.main()
