#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What readers and people do at the same moment, in sessions of their own: one waits for the other, and nothing is lost between them."""
import hashlib
import itertools
import os
import subprocess
import time
import unittest
import uuid

NUMBERS = itertools.count(1)
BOOT = "bbbbbbbb-0000-4000-8000-000000000001"
DISTRICT = """
insert into patrol.unit (unit, name, kind) values ('S', '示例派出所', 'station');
insert into patrol.person (badge, name, kind) values ('P1', '张三', 'officer');
insert into patrol.reader (reader, kind, unit_id) select 'H' || n, 'handheld', unit_id from patrol.unit, generate_series(1, 3) as n;
"""


class Session:
    """One connection, kept open: what is sent runs until it is answered, and may have to wait for others."""

    def __init__(self, database):
        self.psql = subprocess.Popen(["psql", "-XAtq", "-v", "ON_ERROR_STOP=0", "-d", database], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True)
        self.pid = self.ask("select pg_backend_pid()")

    def send(self, sql):
        self.psql.stdin.write(f"{sql};\n\\echo -- done\n")
        self.psql.stdin.flush()

    def answer(self):
        lines = []
        for line in self.psql.stdout:
            if line == "-- done\n":
                return "".join(lines).strip()
            lines.append(line)
        raise RuntimeError("the session ended: " + "".join(lines))

    def ask(self, sql):
        self.send(sql)
        return self.answer()

    def close(self):
        self.psql.stdin.close()
        self.psql.wait(20)
        self.psql.stdout.close()


class Journal:
    """A reader's journal, as the reader writes it."""

    def __init__(self, reader):
        self.reader, self.uuid, self.lines, self.digests = reader, str(uuid.uuid4()), [], []

    def tap(self, uid, auth="uid"):
        number = len(self.lines) + 1
        line = f"{number} tap {uid} {BOOT} {number * 10**9} 2024-05-01T04:{number // 60:02}:{number % 60:02}.000000Z 120 {auth}"
        before = self.digests[-1] if self.digests else hashlib.sha256(self.uuid.encode()).hexdigest()
        self.lines.append(line)
        self.digests.append(hashlib.sha256((before + line).encode()).hexdigest())

    def given(self, first, last):
        lines = ",".join(f"'{line}'" for line in self.lines[first - 1:last])
        digests = ",".join(f"'\\x{digest}'" for digest in self.digests[first - 1:last])
        return f"reader => '{self.reader}', journal => '{self.uuid}', first_entry => {first}, lines => array[{lines}]::text[], digests => array[{digests}]::bytea[]"

    def push(self, first=1, last=None, cards="null"):
        return (f"select coalesce(refused, holds_through::text), cards_version from record.push({self.given(first, last or len(self.lines))}, boot_id => '{BOOT}', "
                f"boottime_ns => 1000000000000000, realtime => clock_timestamp(), clock_error_us => 120, complete_through_ns => null, public_key => null, signature => null, "
                f"health => '{{}}', cards_version => {cards})")

    def bundle(self, first=1, last=None):
        return (f"select coalesce(refused, holds_through::text) from desk.take_bundle({self.given(first, last or len(self.lines))}, public_key => null, signature => null, "
                "complete_through => null)")


class Sessions(unittest.TestCase):
    def setUp(self):
        if not os.environ.get("PGHOST"):
            self.fail("no database: start it through tests/run")
        self.database = f"test_sessions_{os.getpid()}_{next(NUMBERS)}"
        subprocess.run(["createdb", "-T", "patrol_template", self.database], check=True, timeout=120)
        self.addCleanup(subprocess.run, ["dropdb", "--force", self.database], timeout=120, check=False)
        self.one, self.two, self.looker = (self.session() for _ in range(3))
        self.looker.ask(DISTRICT)

    def session(self):
        session = Session(self.database)
        self.addCleanup(session.close)
        return session

    def waits(self, session):
        """Whether a session comes to wait for a lock of another."""
        for _ in range(400):
            if self.looker.ask(f"select wait_event_type from pg_stat_activity where pid = {session.pid}") == "Lock":
                return True
            time.sleep(0.05)
        return False

    def test_a_counter_that_two_readers_land_at_once_is_found(self):
        true, copy = Journal("H1"), Journal("H2")
        true.tap("04A1B2C3", "sun:17")
        copy.tap("04A1B2C3", "sun:17")
        self.one.ask("begin")
        self.assertEqual(self.one.ask(true.push()), "1|")
        self.two.send(copy.push())
        self.assertTrue(self.waits(self.two), "the second does not wait for what the first has not committed")
        self.one.ask("commit")
        self.assertEqual(self.two.answer(), "1|")
        self.assertEqual(self.looker.ask("select count(*) from patrol.alarm where kind = 'replayed'"), "1")

    def test_a_push_and_a_bundle_of_the_same_entries_land_them_once(self):
        journal = Journal("H1")
        for number in range(30):
            journal.tap(f"04A1B2{number:02X}")
        self.one.ask("begin")
        self.assertEqual(self.one.ask(journal.push(1, 20)), "20|")
        self.two.send(journal.bundle())
        self.assertTrue(self.waits(self.two))
        self.one.ask("commit")
        self.assertEqual(self.two.answer(), "30")
        self.assertEqual(self.one.ask(journal.push()), "30|")
        self.assertEqual(self.looker.ask("select count(*), count(distinct entry) from patrol.clock_in"), "30|30")
        self.assertEqual(self.looker.ask("select count(*), count(distinct entry) from patrol.sighting"), "30|30")

    def test_no_change_of_cards_slips_by_between_two_versions(self):
        """What commits later has a greater version: else a reader that asked in between would never hear of it."""
        journal = Journal("H1")
        new_card = "insert into patrol.card (uid, kind, plate, during) values ('%s', 'vehicle', 'V-%s', '[2020-01-01,)')"
        self.one.ask("begin")
        self.one.ask(new_card % ("04A1B201", 1))
        self.assertEqual(self.looker.ask(journal.push(1, cards=0)), "0|", "what is not committed is not told")
        self.two.send(new_card % ("04A1B202", 2))
        self.assertTrue(self.waits(self.two), "two who change cards wait for each other")
        self.one.ask("commit")
        self.two.answer()
        first = self.looker.ask("select version from patrol.known_card where uid = '04A1B201'")
        self.assertEqual(self.looker.ask(f"select uid from patrol.known_card where version > {first}"), "04A1B202")
        told = self.looker.ask(journal.push(1, cards=first))
        self.assertEqual(told, "0|" + self.looker.ask("select version from patrol.card_list"))

    def test_a_key_is_enrolled_before_or_after_a_push(self):
        journal = Journal("H1")
        journal.tap("04A1B2C3")
        self.one.ask("begin")
        self.one.ask(journal.push())
        self.two.send(f"select desk.enroll_reader('H1', '{'ab' * 32}', 'P1')")
        self.assertTrue(self.waits(self.two))
        self.one.ask("commit")
        self.two.answer()
        self.assertEqual(self.looker.ask("select encode(public_key, 'hex') from patrol.journal"), "ab" * 32)

    def test_two_who_enrol_one_key_for_two_readers(self):
        self.one.ask("begin")
        self.one.ask(f"select desk.enroll_reader('H1', '{'ab' * 32}', 'P1')")
        self.two.send(f"select desk.enroll_reader('H2', '{'ab' * 32}', 'P1')")
        self.assertTrue(self.waits(self.two))
        self.one.ask("commit")
        self.assertIn("this key is that of reader H1", self.two.answer())
        self.assertEqual(self.looker.ask("select count(*) from patrol.reader_key"), "1")


if __name__ == "__main__":
    unittest.main()
