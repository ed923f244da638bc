# SPDX-License-Identifier: GPL-3.0-or-later
"""Journals as reader-agents write them: chained entries of one reader, and the pushes that deliver them."""
import hashlib
import random
import uuid
from datetime import datetime, timedelta, timezone

BATCH = 1000
MICROSECOND = timedelta(microseconds=1)


def instant(at):
    """RFC 3339 in UTC with six decimals, as canonical lines have it."""
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Journal:
    """One reader's journal from the morning it was switched on; everything follows from the reader's code and that day."""

    def __init__(self, reader, switched_on):
        rng = random.Random(f"journal {reader} {switched_on:%Y-%m-%d}")
        self.reader = reader
        self.uuid = uuid.UUID(int=rng.getrandbits(128), version=4)
        self.boot = uuid.UUID(int=rng.getrandbits(128), version=4)
        self.booted = switched_on - timedelta(seconds=rng.uniform(60, 5400))
        self.error_us = rng.choice((rng.randrange(40, 900), rng.randrange(2000, 60000)))
        self.digest = hashlib.sha256(str(self.uuid).encode()).hexdigest()
        self.entries = []       # (true instant, line, digest in hex)
        self.step = None        # (true instant from, until, how far the clock was set)
        self.note(self.booted + timedelta(seconds=21), "start", "-")

    def boot_time(self, at):
        """Nanoseconds since the boot."""
        return (at - self.booted) // MICROSECOND * 1000

    def note(self, at, kind, uid):
        """Appends an entry; entries come in the order of their true instants."""
        shown, error = at, self.error_us
        if self.step and self.step[0] <= at < self.step[1]:
            shown, error = at + self.step[2], 16_000_000
        line = (f"{len(self.entries) + 1} {kind} {uid} {self.boot} {self.boot_time(at)} {instant(shown)} {error} "
                f"{'uid' if kind == 'tap' else 'none'}")
        self.digest = hashlib.sha256((self.digest + line).encode()).hexdigest()
        self.entries.append((at, line, self.digest))

    def fill(self, taps, step=None):
        """Taps (instant, uid), in any order; step = (from, until, by): somebody set the clock, and it was set right again."""
        self.step = step if step and step[0] > self.booted else None
        steps = [(at, "clock_step", "-") for at in (self.step[:2] if self.step else ())]
        for at, kind, uid in sorted([(at, "tap", uid) for at, uid in taps] + steps):
            self.note(at, kind, uid)

    def pushes(self, since, through):
        """SQL that delivers the entries after `since` up to `through`, and says that nothing more lies in between.

        An entry is never sent before the ones ahead of it, so deliveries may overlap: the record ignores what it holds.
        """
        first = sum(1 for at, _, _ in self.entries if at <= since)
        last = sum(1 for at, _, _ in self.entries if at <= through)
        for start in range(first, max(last, first + 1), BATCH):
            chunk = self.entries[start:min(start + BATCH, last)]
            yield self._push(start + 1, chunk, through if start + BATCH >= last else None)

    def _push(self, first_entry, chunk, complete_through):
        lines = ",".join(line for _, line, _ in chunk)
        digests = ",".join(f'"\\\\x{digest}"' for _, _, digest in chunk)
        last_tap = f'"{instant(chunk[-1][0])}"' if chunk else "null"
        booted = f"clock_timestamp() - timestamptz '{instant(self.booted)}'"
        return (f"call replay.deliver('{self.reader}', '{self.uuid}', {first_entry}, '{{{lines}}}', '{{{digests}}}', '{self.boot}', "
                f"(extract(epoch from {booted}) * 1e9)::bigint, {self.error_us}, "
                f"{'null' if complete_through is None else self.boot_time(complete_through)}, "
                f"'{{\"undelivered\": 0, \"reader_state\": \"listening\", \"version\": \"0.1.0\", \"last_tap\": {last_tap}, \"disk_free_mb\": 5120}}');\n")


DELIVER = """\
-- record.push, the agent's door, called as the agent's role; whatever it refuses ends the replay.
set client_min_messages = warning;
drop schema if exists replay cascade;
create schema replay;
grant usage on schema replay to patrol_agent;
create procedure replay.deliver(reader text, journal uuid, first_entry bigint, lines text[], digests bytea[], boot_id uuid,
                                boottime_ns bigint, clock_error_us bigint, complete_through_ns bigint, health jsonb)
  language plpgsql as $$
declare
  answer record;
begin
  select * into answer from record.push(reader => deliver.reader, journal => deliver.journal, first_entry => deliver.first_entry,
    lines => deliver.lines, digests => deliver.digests, boot_id => deliver.boot_id, boottime_ns => deliver.boottime_ns,
    realtime => clock_timestamp(), clock_error_us => deliver.clock_error_us, complete_through_ns => deliver.complete_through_ns,
    public_key => null, signature => null, health => deliver.health);
  if answer.refused is not null then
    raise exception 'reader %: % (%)', deliver.reader, answer.refused, answer.detail;
  end if;
end $$;
grant execute on procedure replay.deliver to patrol_agent;
set role patrol_agent;
"""
FINISH = """\
reset role;
drop schema replay cascade;
"""
