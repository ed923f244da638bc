# SPDX-License-Identifier: GPL-3.0-or-later
"""record.push, against COPY and INSERT of the same rows into the same table."""
import hashlib
import uuid
from datetime import datetime, timedelta, timezone
from itertools import islice

from libpq import Session, Signer, parameters
from measure import Row, in_turns

PER_READER = 500
PUSH = """select refused, detail from record.push(
  reader => $1, journal => $2, first_entry => $3, lines => $4, digests => $5, boot_id => $6, boottime_ns => $7, realtime => $8,
  clock_error_us => $9, complete_through_ns => $10, public_key => $11, signature => $12, health => $13)"""
COLUMNS = "station_id, entry, boottime_ns, clock_error_us, device_at, received_at, journal, boot_id, kind, uid, auth, digest"
COPY = f"copy patrol.clock_in ({COLUMNS}) from stdin"
INSERT = f"""insert into patrol.clock_in ({COLUMNS})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"""
# Each reader with cards that crews would hold to it: their own at a fixed one; a bearer's and tags at a handheld.
READERS = """
select reader.reader, plan.station_of(reader.unit_id), array_to_string(array_agg(card.uid order by card.kind <> 'person', card.uid), ' ')
  from patrol.reader
 cross join lateral (
   (select card.kind, min(uid) as uid from patrol.card join patrol.membership using (person_id)
     where membership.unit_id = reader.unit_id and upper_inf(card.during)
     group by card.kind, person_id order by 2 limit case reader.kind when 'fixed' then 40 else 1 end)
   union all
   (select card.kind, card.uid from patrol.card join patrol.checkpoint using (checkpoint_id)
     where reader.kind = 'handheld' and checkpoint.unit_id = reader.unit_id and upper_inf(card.during) order by card.uid limit 40)) as card
 group by reader.reader_id order by reader.reader"""
ERROR_US, HEALTH = 120, '{"undelivered": 0, "reader_state": "listening", "version": "0.1.0", "last_tap": null, "disk_free_mb": 5120}'


def instant(at):
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Journal:
    """A reader's journal and what is needed to push it: canonical lines, digests, signatures; and its rows as they will be kept."""

    def __init__(self, reader, station, uids, booted):
        self.reader, self.station, self.uids, self.booted = reader, station, uids, booted
        self.uuid, self.boot, self.signer = uuid.uuid4(), uuid.uuid4(), Signer(uuid.uuid4().bytes * 2)
        self.digest, self.held = hashlib.sha256(str(self.uuid).encode()).hexdigest(), 0

    def batch(self, count, gap=timedelta(minutes=1)):
        """The next entries: (first entry, lines, digests, rows), the first a minute after the entry before."""
        first, lines, digests, rows = self.held + 1, [], [], []
        for entry in range(first, first + count):
            passed = gap * entry
            boottime, at, uid = passed // timedelta(microseconds=1) * 1000, self.booted + passed, self.uids[(entry - 1) % len(self.uids)]
            line = f"{entry} tap {uid} {self.boot} {boottime} {instant(at)} {ERROR_US} uid"
            self.digest = hashlib.sha256((self.digest + line).encode()).hexdigest()
            lines.append(line)
            digests.append(self.digest)
            rows.append((self.station, entry, boottime, ERROR_US, instant(at), self.boot, uid, self.digest))
        self.held += count
        return first, lines, digests, rows

    def push(self, first, lines, digests):
        """The parameters of record.push for such a batch."""
        quoted = ",".join(f'"\\\\x{digest}"' for digest in digests)
        now = datetime.now(timezone.utc)
        boottime = (now - self.booted) // timedelta(microseconds=1) * 1000
        signature = self.signer.sign(f"patrol-head {self.uuid} {first + len(lines) - 1} {digests[-1]}")
        return parameters(self.reader, self.uuid, first, "{" + ",".join(f'"{line}"' for line in lines) + "}", "{" + quoted + "}", self.boot,
                          boottime, instant(now), ERROR_US, boottime, f"\\x{self.signer.public.hex()}", f"\\x{signature.hex()}", HEALTH)


def as_values(row, journal, now):
    """A row of COLUMNS, as text."""
    station, entry, boottime, error, at, boot, uid, digest = row
    return station, entry, boottime, error, at, now, journal, boot, "tap", uid, "uid", f"\\x{digest}"


def copy_text(journal, size):
    """A journal's next entries as COPY reads them."""
    now = instant(datetime.now(timezone.utc))
    return "".join("\t".join(str(value).replace("\\", "\\\\") for value in as_values(row, journal.uuid, now)) + "\n"
                   for row in journal.batch(size)[3]).encode()


class Pushes:
    """Every reader of the district in turns, each with journals of its own; time passes from one run to the next."""

    def __init__(self, database):
        self.agent, self.copier = Session(database, "patrol_agent"), Session(database)
        self.agent.prepare("push", PUSH)
        self.copier.prepare("insert", INSERT)
        self.readers = [(reader, int(station), uids.split()) for reader, station, uids in self.copier.run(READERS)]
        self.begins = datetime.now(timezone.utc) - timedelta(days=14)
        self.copier.run("select record.ensure_month(parent, month::date) from unnest('{patrol.clock_in, patrol.sighting}'::regclass[]) parent, "
                        "generate_series(now() - interval '14 days', now() + interval '1 day', interval '1 day') month")

    def close(self):
        self.agent.close()
        self.copier.close()

    def journals(self):
        """A new journal for each reader, younger than all before."""
        booted, self.begins = self.begins, self.begins + timedelta(minutes=PER_READER + 10)
        return [Journal(reader, station, uids, booted) for reader, station, uids in self.readers]

    def deliver(self, calls):
        for values in calls:
            refused, detail = self.agent.execute("push", values)[0]
            if refused:
                raise RuntimeError(f"record.push refused: {refused}: {detail}")

    def push(self, size):
        """All readers' entries in batches of a size, readers in turns."""
        journals, calls = self.journals(), []
        for _ in range(PER_READER // size):
            calls += [journal.push(*journal.batch(size)[:3]) for journal in journals]
        return self.agent.measure(lambda: self.deliver(calls))

    def copy(self):
        """The same rows by one COPY, in the same order of readers."""
        data = b"".join(copy_text(journal, PER_READER) for journal in self.journals())
        return self.copier.measure(lambda: self.copier.copy(COPY, data))

    def copy_in_batches(self, size):
        """The same rows by a COPY and a commit for each batch, readers in turns as they push."""
        journals = self.journals()
        parts = [copy_text(journal, size) for _ in range(PER_READER // size) for journal in journals]
        return self.copier.measure(lambda: [self.copier.copy(COPY, part) for part in parts])

    def singles(self):
        """Endless works of one row each: a push, an insert."""
        pushed, inserted = self.journals(), self.journals()
        while True:
            for one, other in zip(pushed, inserted):
                row = parameters(*as_values(other.batch(1)[3][0], other.uuid, instant(datetime.now(timezone.utc))))
                yield [one.push(*one.batch(1)[:3])], row


def batches(bench):
    """Batches of 50 and of 500, against one COPY of all, and against a COPY and a commit for each batch."""
    pushes = Pushes(bench.district.copy(bench.district.full(), "pushed"))
    works = {"copy": pushes.copy}
    for size in (50, 500):
        works[size] = lambda size=size: pushes.push(size)
        works[f"copy {size}"] = lambda size=size: pushes.copy_in_batches(size)
    figures, other = in_turns(works, bench.runs, bench.load)
    rows = len(pushes.readers) * PER_READER
    pushes.close()
    bench.district.drop("pushed")
    for size in (50, 500):
        details = {"rows": rows, "per_second": round(rows / figures[size].calm * 1000)}
        pushed = figures[size].microseconds_per(rows)
        for baseline, work in (("COPY of the same rows, at once", "copy"), ("COPY of the same batches", f"copy {size}")):
            yield Row(f"record.push, batches of {size}, per clock-in", pushed, baseline, figures[work].microseconds_per(rows), 4,
                      unit="µs", other_load=other, details=details)


def one_by_one(bench):
    """One clock-in, on disk."""
    pushes = Pushes(bench.district.copy(bench.district.full(), "pushed"))
    works = list(islice(pushes.singles(), 50 * bench.runs + 1))
    todo = {"push": iter(works), "insert": iter(works)}
    figures, other = in_turns({
        "push": lambda: pushes.agent.measure(lambda one=next(todo["push"])[0]: pushes.deliver(one)),
        "insert": lambda: pushes.copier.measure(lambda row=next(todo["insert"])[1]: pushes.copier.execute("insert", row)),
    }, 50 * bench.runs, bench.load)
    pushes.close()
    bench.district.drop("pushed")
    yield Row("record.push of one clock-in, on disk", figures["push"], "INSERT of one row", figures["insert"], 3, other_load=other)
