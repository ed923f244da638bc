# SPDX-License-Identifier: GPL-3.0-or-later
"""From a tap on the agent's disk to the changed pixel of the desk, on one machine.

Real agents with real handhelds on simulated chips, a durable database with a year of duties, and the real window, drawn by
the software renderer. A library preloaded into the agents (stopwatch.cpp) notes when the flush of an entry returned; the
window notes (PATROL_TRACE_PIXELS) when the picture with the checkpoint's new state had been drawn and flushed."""
import os
import random
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agents import Agent, Simulator, reach
from libpq import Session
from measure import Figures, Row
from own_share import Notes

READERS = ("H001", "H002", "H003")
TAPS = 360                      # of tags; the cards of those who carry the reader come on top
GAP = (1.2, 2.4)                # seconds from one tap of a reader to its next, at random
HOLD = "300ms"
PATIENCE = 120                  # seconds until the window is filled
MS, US = 1e6, 1e3               # of our nanoseconds

# Today's first duty of each line accepts from an hour ago, for six hours; the day's others are over.
OPEN_NOW = """
set session_replication_role = replica;
create temporary table turn as
  select duty_id, row_number() over (partition by line_id order by starts_at) as number from patrol.duty
   where on_day = (now() at time zone 'Asia/Shanghai')::date;
update patrol.duty set starts_at = now() - interval '1 h', ends_at = now() + interval '6 h', accept_from = now() - interval '1 h',
                       accept_until = now() + interval '6 h'
  from turn where turn.duty_id = duty.duty_id and number = 1;
update patrol.duty set starts_at = now() - interval '3 h', ends_at = now() - interval '2 h', accept_from = now() - interval '3 h',
                       accept_until = now() - interval '2 h'
  from turn where turn.duty_id = duty.duty_id and number > 1;
reset session_replication_role"""
WALKS = """
select line.line, (select min(card.uid) from patrol.duty_member member join patrol.card using (person_id) where member.duty_id = duty.duty_id),
       checkpoint.checkpoint, card.uid
  from turn join patrol.duty using (duty_id) join patrol.line using (line_id)
  join patrol.visit on visit.station_id = duty.station_id and visit.duty_id = duty.duty_id and visit.on_day = duty.on_day and visit.round = 1
  join patrol.checkpoint using (checkpoint_id)
  join patrol.card on card.checkpoint_id = visit.checkpoint_id
 where turn.number = 1 order by line.line, visit.position"""
RECEIVED = ("select checkpoint.checkpoint, (extract(epoch from received_at) * 1000000)::bigint from patrol.sighting"
            " join patrol.reader using (reader_id) join patrol.checkpoint on checkpoint.checkpoint_id = sighting.checkpoint_id"
            f" where reader.reader in {READERS} and person_id is not null")


@dataclass(frozen=True)
class Seen:
    """One tap's way, in milliseconds; instants are of CLOCK_BOOTTIME."""
    delivered: float    # on the agent's disk → the database has it
    heard: float        # … → the window is told that there is something
    waited: float       # … → it asks what
    answered: float     # … → the answer is there
    shown: float        # … → the models have it
    painted: float      # … → drawn and flushed
    changed: float | None   # … → the pixel at the checkpoint is another; None: another shape lies over it

    @property
    def total(self):
        return self.delivered + self.heard + self.waited + self.answered + self.shown + self.painted


def walks(session):
    """(card of a member of the crew, [(checkpoint, tag)]) of each line whose duty accepts now."""
    session.run(OPEN_NOW)
    lines = {}
    for line, card, checkpoint, tag in session.run(WALKS):
        lines.setdefault((line, card), []).append((checkpoint, tag))
    return [(card, stops) for (_, card), stops in lines.items()]


@contextmanager
def window(bench, folder, database):
    """The desk, filled, with its first page open; the trace is in the folder."""
    home = folder / "home"
    home.mkdir()
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(home), XDG_CONFIG_HOME=str(home), TZ="Asia/Shanghai",
                       PATROL_TRACE_PIXELS=str(folder / "pixels"))
    with open(folder / "desk.err", "wb") as err:
        process = subprocess.Popen([str(bench.programs / "desk-app"), "--database", reach(database), "--language", "zh_CN", "--theme", "light"],
                                   env=environment, stdin=subprocess.DEVNULL, stderr=err)
    try:
        wait_until(lambda: (folder / "pixels").exists(), "the window did not open")
        session = Session(database)
        wait_until(lambda: session.value("select count(*) from pg_stat_activity where application_name = 'desk-app'") >= "2", "the desk did not connect")
        session.close()
        time.sleep(5)
        yield process
    finally:
        process.terminate()
        process.wait()


def wait_until(happened, complaint):
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            raise RuntimeError(complaint)
        time.sleep(0.1)


@contextmanager
def preloaded(programs, folder):
    """Agents started meanwhile have a stopwatch."""
    (folder / "stopwatch").mkdir()
    given = {"LD_PRELOAD": str(programs / "libstopwatch.so"), "PATROL_STOPWATCH": str(folder / "stopwatch")}
    os.environ.update(given)
    try:
        yield
    finally:
        for name in given:
            del os.environ[name]


def walk(simulator, lines):
    """Each reader goes along lines of its own, all at once, one tap after the other: tags in the order in which they were held."""
    chance, held, queues = random.Random(7), [], []
    for reader in READERS:
        queue = [(uid, checkpoint) for card, stops in lines[len(queues)::len(READERS)]
                 for uid, checkpoint in [(card, None), *((tag, place) for place, tag in stops)]]
        queues.append([reader, time.monotonic() + chance.uniform(*GAP), queue])
    while len(held) < TAPS and any(queue for *_, queue in queues):
        turn = min((queue for queue in queues if queue[2]), key=lambda queue: queue[1])
        time.sleep(max(turn[1] - time.monotonic(), 0))
        uid, checkpoint = turn[2].pop(0)
        simulator.send(f"tap {turn[0]} {uid} for {HOLD}")
        turn[1] += chance.uniform(*GAP)
        if checkpoint:
            held.append((checkpoint, uid))
    return held


def on_disk(folder, held):
    """Checkpoint → when the flush of its tap's entry returned."""
    notes, flushed = Notes(folder / "stopwatch"), {}
    heard = {}
    for note in notes.all:
        if note.what == "got" and note.text.startswith("card "):
            heard.setdefault(note.text.split()[1], note)    # the first word of it; more follow while the card stays
    for checkpoint, uid in held:
        if uid in heard:
            after = [note.end for note in notes.between("flushed", heard[uid].start, heard[uid].start + 1_000_000_000)]
            if after:
                flushed[checkpoint] = after[0]
    return flushed


def traced(folder):
    """Checkpoint → what the window noted of it."""
    found = {}
    for line in (folder / "pixels").read_text(encoding="utf-8").splitlines():
        words = line.split()
        instants = {words[at]: int(words[at + 1]) for at in range(2, 14, 2)}
        found[words[0]] = instants
    return found


def ways(disk, received, seen):
    """Of each tap that all three know. received: µs of the wall clock, here turned into boot time."""
    ahead = time.time_ns() - time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    for checkpoint, written in disk.items():
        if checkpoint not in received or checkpoint not in seen:
            continue
        news, landed = seen[checkpoint], received[checkpoint] * US - ahead
        steps = [written, landed, news["heard"] or landed, news["asked"], news["answered"], news["shown"], news["painted"]]
        yield Seen(*((after - before) / MS for before, after in zip(steps, steps[1:])), (news["changed"] - news["painted"]) / MS if news["changed"] else None)


def quantile(values, share):
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def rows_of(found, held, other):
    """The report."""
    def row(what, value, goal=None, unit="ms"):
        return Row(f"tap to pixel: {what}", Figures(value, 0, value, len(found)), goal=goal, unit=unit, other_load=other)
    yield row(f"of {len(held)} taps not seen on the map", len(held) - len(found), 0, "")
    for word, share, goal in (("median", 0.5, None), ("p95", 0.95, None), ("p99", 0.99, 200)):
        yield row(f"from the agent's disk to the pixel, {word}", quantile([one.total for one in found], share), goal)
    for what, part in (("delivery, from the disk to the database", "delivered"), ("notification, commit included", "heard"),
                       ("the window's patience", "waited"), ("question and answer", "answered"), ("models", "shown"),
                       ("drawing", "painted")):
        values = [getattr(one, part) for one in found]
        yield row(f"  of which {what}, median", quantile(values, 0.5))
        yield row(f"  of which {what}, p99", quantile(values, 0.99))
    changed = [one.changed for one in found if one.changed is not None]
    yield row("pixels no other shape lies over", 100 * len(changed) / len(found), None, "%")
    yield row("  of which changed in that very picture", 100 * sum(late == 0 for late in changed) / max(len(changed), 1), None, "%")


def tap_to_pixel(bench):
    """360 taps of three handhelds, at a walker's pace."""
    database = bench.district.copy(bench.district.year(), "tap_to_pixel")
    session = Session(database)
    lines = walks(session)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        simulator = Simulator(bench.programs, folder, READERS)
        with window(bench, folder, database), preloaded(bench.programs, folder):
            agents = [Agent(bench.programs, folder, reader, reach(database)) for reader in READERS]
            try:
                for agent in agents:
                    agent.start()
                simulator.wait_for("polled", len(READERS))
                time.sleep(2)
                bench.load.start()
                held = walk(simulator, lines)
                time.sleep(3)
                other = bench.load.cores()
            finally:
                for agent in agents:
                    agent.ask_to_end()
                for agent in agents:
                    agent.wait()
                simulator.end()
        received = {checkpoint: int(at) for checkpoint, at in session.run(RECEIVED)}
        session.close()
        return list(rows_of(list(ways(on_disk(folder, held), received, traced(folder))), held, other))
