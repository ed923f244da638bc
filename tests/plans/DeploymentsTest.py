#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asserts the numbers of each deployment's feed, that it can be believed, and that patrolctl finds no problem in it."""
import collections
import csv
import filecmp
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from deployments import ground  # noqa: E402

FEEDS = ["ziliujing-street", "jinan", "meixian", "hancheng", "boshan"]
DATABASE = f"test_deployments_{os.getpid()}"
DAY_KINDS = ("workday", "weekend", "holiday", "sensitive", "school")


class Feed:
    """The tables of one feed; a file that is not there has no rows."""

    def __init__(self, name):
        self.folder = HERE / name

    def __getattr__(self, file):
        path = self.folder / f"{file}.csv"
        table = []
        if path.exists():
            with open(path, encoding="utf-8", newline="") as lines:
                table = list(csv.DictReader(lines))
        setattr(self, file, table)
        return table

    def count(self, file, column):
        return collections.Counter(row[column] for row in getattr(self, file))

    def where(self, file, **cells):
        return [row for row in getattr(self, file) if all(row[column] == cell for column, cell in cells.items())]

    def places(self):
        return {row["checkpoint"]: (float(row["lon"]), float(row["lat"])) for row in self.checkpoints}

    def walks(self):
        """The places of each line, in order."""
        at, found = self.places(), collections.defaultdict(list)
        for row in sorted(self.stops, key=lambda row: int(row["position"])):
            found[row["line"]].append(at[row["checkpoint"]])
        return found

    def crews_by_kind(self):
        kind = {row["badge"]: row["kind"] for row in self.people}
        found = collections.defaultdict(collections.Counter)
        for row in self.crew_members:
            found[row["crew"]][kind[row["badge"]]] += 1
        return found


def windows(feed, line, day_kind, weekday="1"):
    """(start, end) in minutes of a line's fixed shifts on such a day."""
    found = []
    for row in feed.where("shifts", line=line, kind="fixed"):
        if (not row["days"] or weekday in row["days"]) and (not row["day_kinds"] or day_kind in row["day_kinds"].split("|")):
            start = int(row["start"][:2]) * 60 + int(row["start"][3:])
            found.append((start, start + int(row["duration_minutes"])))
    return sorted(found)


def tiles_the_day(spans):
    return all(a[1] == b[0] for a, b in zip(spans, spans[1:])) and spans[-1][1] == spans[0][0] + 1440


class ZiliujingStreet(unittest.TestCase):
    feed = Feed("ziliujing-street")

    def test_11_lines_of_which_3_are_driven_and_8_walked(self):
        self.assertEqual(self.feed.count("lines", "mode"), {"vehicle": 3, "foot": 8, "post": 6})

    def test_each_line_has_10_of_the_patrol_6_of_the_city_inspection_and_2_of_municipal_works(self):
        crews, letters = self.feed.crews_by_kind(), collections.defaultdict(collections.Counter)
        for row in self.feed.crew_members:
            letters[row["crew"]][row["badge"][0]] += 1
        of_lines = [crew for crew in crews if crew.endswith("X")]
        self.assertEqual(len(of_lines), 11)
        for crew in of_lines:
            self.assertEqual(crews[crew]["officer"] + crews[crew]["auxiliary"], 10)
            self.assertEqual((letters[crew]["G"], letters[crew]["Z"], crews[crew]["municipal"]), (6, 2, 8))

    def test_each_line_has_4_fixed_and_2_mobile_shifts(self):
        for row in self.feed.lines:
            if row["mode"] != "post":
                kinds = collections.Counter(shift["kind"] for shift in self.feed.where("shifts", line=row["line"]))
                self.assertEqual(kinds, {"fixed": 4, "mobile": 2})
        self.assertGreater(len(self.feed.dispatches), 100)

    def test_4_posts_and_2_stand_by_points_are_held_round_the_clock_and_8_road_checks_reached(self):
        category = self.feed.count("checkpoints", "category")
        self.assertEqual((category["岗亭"], category["屯警点"], category["卡点"]), (4, 2, 8))
        for row in self.feed.where("lines", mode="post"):
            self.assertTrue(tiles_the_day(windows(self.feed, row["line"], "workday")), row["line"])

    def test_it_lies_in_the_district(self):
        self.assertTrue(all(104.75 < lon < 104.80 and 29.33 < lat < 29.365 for lon, lat in self.feed.places().values()))


class Jinan(unittest.TestCase):
    feed = Feed("jinan")

    def test_33_zones_55_standing_and_107_must_reach_points(self):
        self.assertEqual(len(self.feed.zones), 33)
        self.assertEqual(self.feed.count("checkpoints", "kind"), {"standing": 55, "must_reach": 107})
        self.assertEqual(len(self.feed.count("checkpoints", "zone")), 33)

    def test_three_levels_and_six_categories(self):
        self.assertEqual(set(self.feed.count("checkpoints", "level")), {"1", "2", "3"})
        self.assertEqual(set(self.feed.count("checkpoints", "category")), set("政区 景区 站区 校圈 医圈 商圈".split()))

    def test_every_zone_is_driven_round_the_clock_in_three_shifts_on_any_day(self):
        for row in self.feed.where("lines", mode="vehicle"):
            for day_kind in ("workday", "weekend", "holiday", "sensitive"):
                spans = windows(self.feed, row["line"], day_kind)
                self.assertEqual((len(spans), tiles_the_day(spans)), (3, True))
                self.assertGreater(spans[-1][1], 1440)

    def test_holidays_and_sensitive_days_ask_for_more_and_workdays_for_their_peaks(self):
        def rounds(day_kind):
            return sum(int(row["rounds"]) for row in self.feed.shifts if day_kind in row["day_kinds"].split("|"))
        self.assertGreater(rounds("holiday"), 1.3 * rounds("workday"))
        self.assertEqual(rounds("holiday"), rounds("sensitive"))
        self.assertEqual(windows(self.feed, "Z01", "workday"), [(420, 540), (1020, 1140)])

    def test_no_car_has_more_than_three_kilometres(self):
        walks = self.feed.walks()
        for row in self.feed.where("lines", mode="vehicle"):
            self.assertLessEqual(ground.length(walks[row["line"]]), 3000, row["line"])

    def test_it_lies_in_the_city(self):
        self.assertTrue(all(116.88 < lon < 117.13 and 36.61 < lat < 36.74 for lon, lat in self.feed.places().values()))


class Meixian(unittest.TestCase):
    feed = Feed("meixian")

    def test_3_zones_3_crews_4_lines_and_10_posts(self):
        self.assertEqual({row["name"] for row in self.feed.zones}, {"华侨城片区", "新城一片区", "新城二片区"})
        self.assertEqual(len([row for row in self.feed.crews if row["unit"] != "JX"]), 3)
        self.assertEqual(len([row for row in self.feed.lines if row["name"].endswith("巡线")]), 4)
        at_posts = {row["checkpoint"] for row in self.feed.stops if row["line"][0] in "SH"}
        self.assertEqual(len(at_posts), 10)

    def test_posts_lines_and_quarters_follow_one_another_from_0830_to_2000(self):
        for zone in ("QZ", "XY", "XE"):
            lines = [row["line"] for row in self.feed.where("lines", unit=zone) if row["line"][0] in "SLD"]
            for day_kind in DAY_KINDS:
                spans = sorted(span for line in lines for span in windows(self.feed, line, day_kind))
                self.assertEqual((spans[0][0], spans[-1][1]), (510, 1200))
                self.assertTrue(all(a[1] == b[0] for a, b in zip(spans, spans[1:])), (zone, day_kind, spans))

    def test_schools_are_watched_on_days_of_school_only(self):
        days = {row["date"] for row in self.feed.calendar if row["day_kind"] == "school"}
        self.assertGreater(len(days), 150)
        for line in ("H1", "H2", "H3"):
            self.assertEqual([len(windows(self.feed, line, day_kind)) for day_kind in DAY_KINDS], [0, 0, 0, 0, 2])

    def test_seven_watch_every_night(self):
        crews = self.feed.crews_by_kind()
        self.assertEqual({sum(crews[row["crew"]].values()) for row in self.feed.where("rosters", line="N1")}, {7})

    def test_it_lies_in_the_town(self):
        self.assertTrue(all(116.06 < lon < 116.11 and 24.25 < lat < 24.29 for lon, lat in self.feed.places().values()))


class Hancheng(unittest.TestCase):
    feed = Feed("hancheng")

    def test_4_areas_6_lines_14_points_a_stand_by_post_and_2_watch_posts(self):
        self.assertEqual(len(self.feed.zones), 4)
        self.assertEqual(len([row for row in self.feed.lines if row["line"][0] == "B"]), 6)
        self.assertEqual(self.feed.count("checkpoints", "kind")["must_reach"], 14)
        category = self.feed.count("checkpoints", "category")
        self.assertEqual((category["屯警点"], category["值守点"], category["宣防点"]), (1, 2, 3))

    def test_every_must_reach_point_is_on_a_line_and_some_are_on_two(self):
        passed = collections.Counter(row["checkpoint"] for row in self.feed.stops if row["line"][0] == "B")
        musts = {row["checkpoint"] for row in self.feed.where("checkpoints", kind="must_reach")}
        self.assertLessEqual(musts, set(passed))
        self.assertGreaterEqual(sum(passed[must] > 1 for must in musts), 3)

    def test_posts_are_held_round_the_clock(self):
        for row in self.feed.where("lines", mode="post"):
            self.assertTrue(tiles_the_day(windows(self.feed, row["line"], "workday")), row["line"])

    def test_there_are_more_rounds_by_night(self):
        for row in self.feed.shifts:
            if row["line"][0] == "B":
                self.assertEqual(row["rounds"], "3" if row["shift"] == "C" else "2" if row["shift"][1:] else "1")

    def test_leaders_inspect_as_scheduled_and_by_surprise_and_cars_have_cards(self):
        self.assertEqual({row["kind"] for row in self.feed.where("shifts", line="D1")}, {"fixed", "mobile"})
        self.assertGreater(len(self.feed.where("dispatches", line="D1")), 52)
        self.assertEqual(self.feed.count("cards", "kind")["vehicle"], 9)

    def test_it_lies_in_the_city(self):
        self.assertTrue(all(110.43 < lon < 110.47 and 35.45 < lat < 35.49 for lon, lat in self.feed.places().values()))


class Boshan(unittest.TestCase):
    feed = Feed("boshan")

    def test_696_grids_51_officers_63_auxiliaries_and_265_assistants(self):
        self.assertEqual(len(self.feed.zones), 696)
        self.assertEqual(len(self.feed.count("checkpoints", "zone")) - 1, 696)     # and sites, which lie in none
        of_communities = [row for row in self.feed.people if row["unit"] != "LK"]
        kinds = collections.Counter(row["kind"] for row in of_communities)
        self.assertEqual((kinds["officer"], kinds["auxiliary"], kinds["grid_worker"]), (51, 63, 265))

    def test_outside_organisations_are_units_with_their_guards(self):
        kinds = self.feed.count("units", "kind")
        self.assertEqual((kinds["security_company"], kinds["self_hiring"], kinds["enterprise"]), (2, 102, 76))
        kind = {row["unit"]: row["kind"] for row in self.feed.units}
        guards = collections.Counter(kind[row["unit"]] for row in self.feed.where("people", kind="guard"))
        self.assertEqual((guards["security_company"] + guards["self_hiring"], guards["enterprise"]), (1170, 424))

    def test_every_organisation_has_a_line_of_its_own_by_which_its_month_is_scored(self):
        units = {row["unit"] for row in self.feed.units if row["kind"] in ("security_company", "self_hiring", "enterprise")}
        self.assertLessEqual(units, {row["unit"] for row in self.feed.lines})

    def test_joint_patrols_are_one_officer_with_staff_of_enterprises_and_guards_of_a_company(self):
        person = {row["badge"]: row for row in self.feed.people}
        joint = {row["crew"] for row in self.feed.rosters if row["shift"] == "J"}
        self.assertEqual(len(joint), 20)
        for crew in joint:
            members = [person[row["badge"]] for row in self.feed.where("crew_members", crew=crew)]
            self.assertEqual([row["kind"] for row in members].count("officer"), 1)
            self.assertEqual({row["unit"][:2] for row in members if row["kind"] == "guard"}, {"QY", "BA"}, crew)

    def test_a_drill_is_held_each_quarter_at_every_station(self):
        self.assertEqual(set(self.feed.count("dispatches", "line").values()), {4})

    def test_it_lies_in_the_district(self):
        self.assertTrue(all(117.77 < lon < 118.13 and 36.31 < lat < 36.59 for lon, lat in self.feed.places().values()))


class Belief(unittest.TestCase):
    feeds = [Feed(name) for name in ["ziliujing", *FEEDS]]

    def test_names_and_uids_are_used_once(self):
        for feed in self.feeds:
            for file, column in (("checkpoints", "name"), ("people", "name"), ("lines", "name"), ("crews", "name"), ("cards", "uid")):
                self.assertEqual([key for key, n in feed.count(file, column).items() if n > 1], [], (feed.folder.name, file))

    def test_every_person_and_every_checkpoint_can_be_read_by_readers_of_both_kinds(self):
        for feed in self.feeds:
            subjects = {(row["kind"], row["subject"]) for row in feed.cards}
            self.assertLessEqual({("person", row["badge"]) for row in feed.people}, subjects)
            self.assertLessEqual({("checkpoint", row["checkpoint"]) for row in feed.checkpoints}, subjects)
            self.assertEqual(set(feed.count("readers", "kind")), {"fixed", "handheld"})
            self.assertEqual(set(feed.count("cards", "kind")), {"person", "checkpoint", "event", "vehicle"})

    def test_every_checkpoint_is_owed_on_some_line_and_every_shift_has_a_crew(self):
        for feed in self.feeds:
            self.assertEqual({row["checkpoint"] for row in feed.stops}, {row["checkpoint"] for row in feed.checkpoints})
            rostered = {(row["line"], row["shift"]) for row in feed.rosters}
            self.assertEqual({(row["line"], row["shift"]) for row in feed.shifts} - rostered, set())

    def test_crews_reach_the_staffing_of_their_lines(self):
        for feed in self.feeds:
            crews = feed.crews_by_kind()
            wanted = collections.defaultdict(dict)
            for row in feed.staffing:
                wanted[row["line"]][row["person_kind"]] = int(row["count"])
            for row in feed.rosters:
                for kind, count in wanted[row["line"]].items():
                    self.assertGreaterEqual(crews[row["crew"]][kind], count, row)

    def test_rounds_fit_into_their_shift(self):
        for feed in self.feeds:
            for row in feed.shifts:
                if row["rounds"] != "1":
                    self.assertLess((int(row["rounds"]) - 1) * int(row["min_gap_minutes"]), int(row["duration_minutes"]), row)

    def test_windows_of_one_line_never_overlap_whatever_day_follows_which(self):
        for feed in self.feeds:
            for line in (row["line"] for row in feed.lines):
                days = [windows(feed, line, day_kind, weekday) for day_kind in DAY_KINDS for weekday in "1234567"]
                days = [spans for spans in days if spans]
                for spans in days:
                    self.assertTrue(all(a[1] <= b[0] for a, b in zip(spans, spans[1:])), (line, spans))
                if days:
                    self.assertLessEqual(max(spans[-1][1] for spans in days), min(spans[0][0] for spans in days) + 1440, line)


class Generator(unittest.TestCase):
    def test_generating_again_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([HERE / "generate", "--into", folder, *FEEDS], check=True)
            for name in FEEDS:
                made, kept = Path(folder) / name, HERE / name
                files = sorted(path.name for path in made.iterdir())
                self.assertEqual(files, sorted(path.name for path in kept.glob("*.csv")))
                self.assertEqual(filecmp.cmpfiles(made, kept, files, shallow=False), (files, [], []))


class Database(unittest.TestCase):
    """Under ctest: each feed is checked, and one after the other imported, exported and compared."""

    @classmethod
    def setUpClass(cls):
        if not os.environ.get("PGHOST"):
            raise AssertionError("no database: start it through tests/run")
        subprocess.run(["createdb", "-T", "patrol_template", DATABASE], check=True)
        cls.addClassCleanup(subprocess.run, ["dropdb", "--force", DATABASE], check=True)

    def patrolctl(self, *arguments):
        result = subprocess.run([Path(os.environ["PATROL_BIN"]) / "patrolctl", *arguments], capture_output=True, text=True, timeout=120,
                                env=dict(os.environ, PGDATABASE=DATABASE, LC_ALL="C.UTF-8"))
        self.assertEqual((result.returncode, result.stderr), (0, ""), arguments)
        return result.stdout

    def test_plan_check_finds_no_problem(self):
        for name in FEEDS:
            with self.subTest(name):
                self.patrolctl("plan", "check", HERE / name)

    def test_a_plan_that_came_in_goes_out_the_same(self):
        for name in FEEDS:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.patrolctl("plan", "import", HERE / name)
                self.patrolctl("plan", "export", folder)
                files = sorted(path.name for path in (HERE / name).glob("*.csv"))
                self.assertEqual(sorted(path.name for path in Path(folder).iterdir()), files)
                self.assertEqual(filecmp.cmpfiles(folder, HERE / name, files, shallow=False), (files, [], []))


if __name__ == "__main__":
    unittest.main()
