#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The replayed history: the same every time, continued by a later run, and chained as real journals are."""
import hashlib
import re
import subprocess
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
ANCHOR = datetime(2026, 11, 22, 6, tzinfo=timezone.utc)
DELIVERY = re.compile(r"call replay.deliver\('(\S+)', '(\S+)', (\d+), '{(.*?)}', '{(.*?)}', .*, (\S+), '{.*}'\);")


def replay(through, since=None):
    """reader -> (journal, {entry: (line, digest)}, complete through or None)"""
    command = [HERE / "history", HERE / "ziliujing", "--from", "2026-11-08", "--anchor", ANCHOR.isoformat(),
               "--through", through.isoformat()] + (["--since", since.isoformat()] if since else [])
    journals = {}
    for reader, journal, first, lines, digests, complete in DELIVERY.findall(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout):
        _, entries, _ = held = journals.setdefault(reader, [journal, {}, None])
        for n, (line, digest) in enumerate(zip(lines.split(",") if lines else [], digests.split(","))):
            entries[int(first) + n] = line, digest.strip('"').removeprefix("\\\\x")
        held[2] = complete
    return journals


class History(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.first = replay(ANCHOR)

    def test_every_reader_has_one_journal_that_counts_from_1(self):
        self.assertEqual(len(self.first), 70)
        for _, entries, _ in self.first.values():
            self.assertEqual(sorted(entries), list(range(1, len(entries) + 1)))
            self.assertTrue(all(line.startswith(f"{n} ") for n, (line, _) in entries.items()))

    def test_each_digest_follows_from_the_one_before(self):
        for journal, entries, _ in self.first.values():
            digest = hashlib.sha256(journal.encode()).hexdigest()
            for entry in sorted(entries):
                digest = hashlib.sha256((digest + entries[entry][0]).encode()).hexdigest()
                self.assertEqual(entries[entry][1], digest)

    def test_boot_times_never_go_back(self):
        for _, entries, _ in self.first.values():
            boot_times = [int(entries[n][0].split()[4]) for n in sorted(entries)]
            self.assertEqual(boot_times, sorted(boot_times))

    def test_the_same_anchor_tells_the_same_history(self):
        self.assertEqual(replay(ANCHOR), self.first)

    def test_a_later_run_continues_the_journals(self):
        later = ANCHOR + timedelta(hours=30)
        whole, rest = replay(later), replay(later, since=ANCHOR)
        for reader, (journal, entries, _) in self.first.items():
            self.assertEqual(whole[reader][0], journal)
            self.assertTrue(entries.items() <= whole[reader][1].items())
            self.assertEqual({**entries, **rest.get(reader, (None, {}, None))[1]}, whole[reader][1])
        self.assertEqual(len(self.first) - len(rest), 2, "the dead say nothing more")
        self.assertGreater(sum(len(entries) for _, entries, _ in rest.values()), 1000)

    def test_nothing_happened_after_now(self):
        newest = max(line.split()[5] for _, entries, _ in self.first.values() for line, _ in entries.values())
        self.assertLessEqual(newest, "2026-11-22T06:00:00.000000Z")

    def test_two_readers_fell_silent(self):
        newest = {reader: max(line.split()[5] for line, _ in entries.values()) for reader, (_, entries, _) in self.first.items()}
        silent = [reader for reader, at in newest.items() if at < "2026-11-20T06:00:00"]
        self.assertEqual(len([reader for reader in silent if reader.startswith("H")]), 1)
        self.assertGreaterEqual(len([reader for reader in silent if reader.startswith("F")]), 1)

    def test_one_clock_was_set_back_and_right_again(self):
        steps = [line.split() for _, entries, _ in self.first.values() for line, _ in entries.values() if " clock_step " in line]
        self.assertEqual(len(steps), 2)
        boot = [int(step[4]) / 1e9 for step in steps]
        real = [datetime.fromisoformat(step[5].replace("Z", "+00:00")).timestamp() for step in steps]
        self.assertAlmostEqual((boot[1] - boot[0]) - (real[1] - real[0]), -45 * 60, places=2)


if __name__ == "__main__":
    unittest.main()
