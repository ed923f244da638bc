#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asserts the numbers of the ziliujing feed, and that generating it again gives the same bytes."""
import collections
import csv
import filecmp
import math
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
FEED = HERE / "ziliujing"


def rows(file):
    with open(FEED / f"{file}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def count(file, column):
    return collections.Counter(row[column] for row in rows(file))


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


class Numbers(unittest.TestCase):
    def test_the_network_has_56_lines_and_690_checkpoints_each_on_one_line(self):
        self.assertEqual(len(rows("lines")), 56)
        self.assertEqual(len(rows("checkpoints")), 690)
        self.assertEqual(set(count("stops", "checkpoint").values()), {1})
        self.assertEqual(len(rows("stops")), 690)

    def test_five_stations_and_23_communities_answer_for_it(self):
        stations = [row["name"].removesuffix("派出所") for row in rows("units") if row["kind"] == "station"]
        self.assertEqual(set(stations), set("五星街 新街 东兴寺 郭家坳 檀木林".split()))
        self.assertEqual(count("units", "kind")["community"], 23)

    def test_every_line_has_a_day_and_a_night_tour_every_day(self):
        self.assertEqual(count("shifts", "shift"), {"D": 56, "N": 56})
        self.assertEqual(set(count("shifts", "kind")), {"fixed"})
        self.assertEqual({row["days"] + row["day_kinds"] for row in rows("shifts")}, {""})

    def test_at_every_minute_of_the_day_at_least_eight_lines_are_walked(self):
        walked = [0] * 1440
        for row in rows("shifts"):
            for minute in range(int(row["duration_minutes"])):
                walked[(minutes(row["start"]) + minute) % 1440] += 1
        self.assertGreaterEqual(min(walked), 8)

    def test_crews_are_one_officer_two_auxiliaries_and_grid_workers(self):
        kind = {row["badge"]: row["kind"] for row in rows("people")}
        crews = collections.defaultdict(collections.Counter)
        for row in rows("crew_members"):
            crews[row["crew"]][kind[row["badge"]]] += 1
        for crew, members in crews.items():
            self.assertEqual((members["officer"], members["auxiliary"]), (1, 2), crew)
            self.assertGreaterEqual(members["grid_worker"], 1, crew)

    def test_129_full_time_and_42_part_time_grid_workers_for_171_grids(self):
        letters = collections.Counter(row["badge"][0] for row in rows("people") if row["kind"] == "grid_worker")
        self.assertEqual(letters, {"W": 129, "V": 42})
        self.assertEqual(len(rows("zones")), 171)
        self.assertEqual(len(count("checkpoints", "zone")), 171)

    def test_there_are_four_placement_categories(self):
        self.assertEqual(set(count("checkpoints", "category")), {"首脑要害部门", "内保单位", "易发案部位", "居民区和背街小巷"})


class Belief(unittest.TestCase):
    def test_names_and_uids_are_used_once(self):
        for file, column in (("checkpoints", "name"), ("people", "name"), ("cards", "uid")):
            self.assertEqual([key for key, n in count(file, column).items() if n > 1], [], file)

    def test_uids_have_4_or_7_bytes(self):
        self.assertEqual({len(row["uid"]) // 2 for row in rows("cards")}, {4, 7})

    def test_every_person_and_every_checkpoint_can_be_read(self):
        subjects = {(row["kind"], row["subject"]) for row in rows("cards")}
        self.assertTrue({("person", row["badge"]) for row in rows("people")} <= subjects)
        self.assertTrue({("checkpoint", row["checkpoint"]) for row in rows("checkpoints")} <= subjects)

    def test_fixed_readers_stand_at_must_reach_points(self):
        kind = {row["checkpoint"]: row["kind"] for row in rows("checkpoints")}
        placed = [row["checkpoint"] for row in rows("readers") if row["kind"] == "fixed"]
        self.assertEqual(len(set(placed)), 24)
        self.assertEqual({kind[checkpoint] for checkpoint in placed}, {"must_reach"})

    def test_each_line_is_a_walk(self):
        at = {row["checkpoint"]: (float(row["lon"]), float(row["lat"])) for row in rows("checkpoints")}
        stops = rows("stops")
        for a, b in zip(stops, stops[1:]):
            (lon_a, lat_a), (lon_b, lat_b) = at[a["checkpoint"]], at[b["checkpoint"]]
            if a["line"] == b["line"]:
                self.assertLess(math.hypot((lon_a - lon_b) * 97060, (lat_a - lat_b) * 110870), 300, b)
        self.assertTrue(all(104.75 < lon < 104.80 and 29.33 < lat < 29.365 for lon, lat in at.values()))


class Generator(unittest.TestCase):
    def test_generating_again_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([HERE / "generate", "--into", folder, FEED.name], check=True)
            made = Path(folder) / FEED.name
            files = sorted(path.name for path in made.iterdir())
            self.assertEqual(files, sorted(path.name for path in FEED.glob("*.csv")))
            self.assertEqual(filecmp.cmpfiles(made, FEED, files, shallow=False), (files, [], []))


if __name__ == "__main__":
    unittest.main()
