#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three days of the district in a database: the plan imports, the history lands, and landing it twice changes nothing."""
import filecmp
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
FEED = HERE / "ziliujing"
DATABASE = f"test_replay_{os.getpid()}"
ANCHOR, LATER = "2026-03-12T04:00:00+00:00", "2026-03-12T09:00:00+00:00"


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=170,
                            env=dict(os.environ, PGDATABASE=DATABASE, LC_ALL="C.UTF-8"), **options)
    if result.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {result.returncode}: {result.stderr[-600:]}")
    return result.stdout


def ask(query):
    return run("psql", "-XAtqv", "ON_ERROR_STOP=1", "-c", query).strip()


def patrolctl(*arguments):
    return run(Path(os.environ["PATROL_BIN"]) / "patrolctl", *arguments)


def replay(*arguments):
    sql = run(HERE / "history", FEED, "--from", "2026-03-10", "--anchor", ANCHOR, *arguments)
    run("psql", "-Xqv", "ON_ERROR_STOP=1", "-f", "-", input=sql)


class Replay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.environ.get("PGHOST"):
            raise AssertionError("no database: start it through tests/run")
        subprocess.run(["createdb", "-T", "patrol_template", DATABASE], check=True)
        cls.addClassCleanup(subprocess.run, ["dropdb", "--force", DATABASE], check=True)
        patrolctl("plan", "import", FEED)
        patrolctl("duties", "open", "--from", "2026-03-10", "--through", "2026-03-12")
        replay("--through", ANCHOR)

    def test_1_importing_again_changes_nothing(self):
        rows = [line.split(",") for line in patrolctl("plan", "import", FEED).splitlines()[1:]]
        self.assertEqual({tuple(row[1:]) for row in rows}, {("0", "0", "0")})

    def test_1_exporting_gives_the_same_files(self):
        with tempfile.TemporaryDirectory() as folder:
            patrolctl("plan", "export", folder)
            files = sorted(path.name for path in FEED.glob("*.csv"))
            self.assertEqual(sorted(path.name for path in Path(folder).iterdir()), files)
            self.assertEqual(filecmp.cmpfiles(folder, FEED, files, shallow=False), (files, [], []))

    def test_2_three_days_have_two_tours_of_690_visits_each(self):
        self.assertEqual(ask("select count(*), count(distinct duty_id) from scoring.visits('2026-03-10', '2026-03-12', null, '2026-03-12 04:00Z')"),
                         f"{3 * 2 * 690}|{3 * 2 * 56}")

    def test_3_most_visits_of_the_first_day_are_on_time_and_none_is_due(self):
        counts = dict(line.split("|") for line in ask(
            "select verdict, count(*) from scoring.visits('2026-03-10', '2026-03-10', null, '2026-03-12 04:00Z') group by verdict").splitlines())
        self.assertGreater(int(counts["on_time"]), 1150)
        self.assertGreater(int(counts.get("missed", 0)) + int(counts.get("no_data", 0)), 10)
        self.assertNotIn("due", counts)

    def test_4_the_dead_handheld_takes_no_blame(self):
        dead = next(line.split()[1] for line in run(HERE / "history", FEED, "--anchor", ANCHOR, "--tell").splitlines()
                    if line.startswith("dead H"))
        unit = next(row.split(",")[2] for row in (FEED / "readers.csv").read_text(encoding="utf-8").splitlines() if row.startswith(dead))
        verdicts = ask(f"select verdict, count(*) from scoring.visits('2026-03-11', '2026-03-11', '{unit}', '2026-03-12 04:00Z') group by verdict")
        self.assertIn("no_data|", verdicts)
        self.assertNotIn("missed|", verdicts)

    def test_5_replaying_again_and_later_adds_only_what_is_new(self):
        before = int(ask("select count(*) from patrol.clock_in"))
        replay("--through", ANCHOR)
        self.assertEqual(int(ask("select count(*) from patrol.clock_in")), before)
        replay("--since", ANCHOR, "--through", LATER)
        self.assertGreater(int(ask("select count(*) from patrol.clock_in")), before + 100)
        self.assertEqual(ask("select count(*) from patrol.alarm"), "0")


if __name__ == "__main__":
    unittest.main()
