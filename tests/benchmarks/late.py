# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock-in that lands three weeks late, until the verdicts and scores that it changes are right again."""
import hashlib
from datetime import datetime, timezone

from libpq import Session, Signer, parameters
from measure import Figures, Row, in_turns
from push import ERROR_US, HEALTH, PUSH, instant

# Of each fixed reader the last stop that was missed there: who could have tapped, in the middle of the duty, and where the
# reader's journal stands.
MISSED = """
select distinct on (reader.reader) reader.reader, journal.journal, journal.holds_through,
       encode(journal.head_digest, 'hex'), journal.anchored_boot, card.uid, visit.duty_id, visit.checkpoint_id, duty.on_day, unit.unit,
       to_char((duty.starts_at + (duty.ends_at - duty.starts_at) / 2) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       (select max(boottime_ns) from patrol.clock_in where clock_in.journal = journal.journal)
  from scoring.visits('{first}', '{last}', null, '{as_of}') as visit
  join patrol.duty using (duty_id)
  join patrol.unit on unit.unit_id = duty.unit_id
  join patrol.placement on placement.checkpoint_id = visit.checkpoint_id and placement.during @> duty.starts_at
  join patrol.reader using (reader_id)
  join patrol.journal using (reader_id)
  join patrol.duty_member on duty_member.duty_id = visit.duty_id
  join patrol.card on card.person_id = duty_member.person_id and card.during @> duty.starts_at
 where visit.verdict = 'missed'
 order by reader.reader, duty.on_day desc, duty.starts_at desc, card.uid"""
VERDICT = """select min(verdict) filter (where checkpoint_id = $4::bigint) from scoring.visits_of(from_day => $2::date, through_day => $2::date,
               only_duties => array[$1::bigint], as_of => $3::timestamptz)"""
SCORES = "select count(*) from scoring.scores($1::date, 'people', $2, $3::timestamptz)"


class Late:
    """One missed stop after the other is tapped at after all."""

    def __init__(self, bench, database):
        self.district, self.agent = bench.district, Session(database, "patrol_agent")
        self.desk, self.signer = Session(database), Signer(bytes(range(32)))
        self.agent.prepare("push", PUSH)
        self.desk.prepare("verdict", VERDICT)
        self.desk.prepare("scores", SCORES)
        self.missed = self._missed()
        self.tapped = None

    def close(self):
        self.agent.close()
        self.desk.close()

    def _missed(self):
        asked = MISSED.format(first=self.district.month, last=self.district.last_day, as_of=self.district.as_of)
        while True:
            rows = self.desk.run(asked)
            if not rows:
                return
            yield from rows

    def push(self):
        """The next one's clock-in."""
        reader, journal, held, digest, boot, uid, *self.tapped, at, boottime = next(self.missed)
        entry, boottime, now = int(held) + 1, int(boottime) + 60_000_000_000, datetime.now(timezone.utc)
        line = f"{entry} tap {uid} {boot} {boottime} {at} {ERROR_US} uid"
        digest = hashlib.sha256((digest + line).encode()).hexdigest()
        signature = self.signer.sign(f"patrol-head {journal} {entry} {digest}")
        sent = boottime + 1_000_000_000
        values = parameters(reader, journal, entry, f'{{"{line}"}}', f'{{"\\\\x{digest}"}}', boot, sent, instant(now), ERROR_US,
                            sent, f"\\x{self.signer.public.hex()}", f"\\x{signature.hex()}", HEALTH)
        return self.agent.measure(lambda: self._deliver(values))

    def _deliver(self, values):
        refused, detail = self.agent.execute("push", values)[0]
        if refused:
            raise RuntimeError(f"record.push refused: {refused}: {detail}")

    def visits(self):
        """The verdicts of its duty; the stop must be reached now."""
        duty, checkpoint, day, _ = self.tapped
        answer, values = [], parameters(duty, day, self.district.as_of, checkpoint)
        sample = self.desk.measure(lambda: answer.extend(self.desk.execute("verdict", values)))
        if answer != [["on_time"]]:
            raise RuntimeError(f"a late clock-in was to make its visit on_time, not {answer}")
        return sample

    def heartbeat(self):
        """What it changed is settled anew, in its own time."""
        self.desk.run("select record.settle_duties(instant => now())")

    def scores(self):
        """The month's scores of the people of its unit, who stand on its crew."""
        values = parameters(self.district.month, self.tapped[3], self.district.as_of)
        return self.desk.measure(lambda: self.desk.execute("scores", values))


def three_weeks_late(bench):
    """Push, visits, scores, again and again."""
    late = Late(bench, bench.district.copy(bench.district.full(), "late"))
    parts = {"push": [], "visits": [], "scores": []}

    def whole():
        taken = {part: getattr(late, part)() for part in parts}
        for part, sample in taken.items():
            parts[part].append(sample)
        late.heartbeat()
        return sum(list(taken.values())[1:], taken["push"])

    figures, other = in_turns({"whole": whole}, 5 * bench.runs, bench.load)
    late.close()
    bench.district.drop("late")
    yield Row("a clock-in three weeks late, until verdicts and scores are right", figures["whole"], goal=10, other_load=other)
    for part, what in (("push", "its record.push"), ("visits", "the visits of its duty"), ("scores", "the scores of its people's unit")):
        yield Row(f"  of which {what}", Figures.of(parts[part][1:]), other_load=other)
