#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twenty agents through a few seconds of duty, with the database stopped in its middle: no tap is lost, none is there twice."""
import os
import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from district import SOURCE, Cluster, call  # noqa: E402
from fleet import Outcome, Tap, fleet_of, run_fleet  # noqa: E402
from libpq import Session  # noqa: E402

READERS = [f"F{number:03}" for number in range(1, 21)]
DUTY, SPEED = 240, 40       # seconds of duty, played in 6


def register(database):
    """A unit with the readers, none of them at a checkpoint."""
    session = Session(database)
    session.run("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')")
    session.run("insert into patrol.reader (reader, kind, unit_id) select reader, 'fixed', unit_id from patrol.unit, "
                f"unnest(array{READERS}) as reader")
    session.close()


def some_taps():
    chance = random.Random(20)
    return [Tap(chance.uniform(0, DUTY), reader, f"04{number:012X}") for reader in READERS for number in range(4)]


class FleetTest(unittest.TestCase):
    """On a cluster of its own, because it stops it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="patrol-fleet.")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.folder.chmod(0o755)
        self.cluster = Cluster(self.folder, durable=False)
        self.addCleanup(call, SOURCE / "packaging/cluster", "forget", self.folder / "cluster")
        call(SOURCE / "schema/deploy", env=dict(os.environ, PGDATABASE="patrol"))
        register("patrol")

    def test_no_tap_is_lost_when_the_database_is_stopped(self):
        taps = some_taps()
        with fleet_of(Path(os.environ["PATROL_BIN"]), self.folder, READERS, "patrol", "retry_max_seconds = 1") as agents:
            outcome = run_fleet(agents, self.cluster, taps, SPEED, stagger=0.02, away=2)
        self.assertEqual(outcome.losses(), [])
        self.assertEqual(len(outcome.landed), len(taps))
        self.assertGreater(outcome.away[1], outcome.away[0])

    def test_a_loss_would_be_told(self):
        outcome = Outcome(seen=[("F001", "04A1B2C3"), ("F001", "04A1B2C4")], taken=[("F001", "04A1B2C3", 2)],
                          landed=[("F001", "04A1B2C3", 2, 0), ("F001", "04A1B2C3", 2, 0), ("F002", "04A1B2C5", 2, 0)])
        self.assertEqual(outcome.losses(), ["seen ('F001', '04A1B2C4') and not taken",
                                            "in the database ('F002', '04A1B2C5', 2) and never taken",
                                            "3 in the database, 1 taken, 2 seen"])


if __name__ == "__main__":
    unittest.main()
