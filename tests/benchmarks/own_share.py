# SPDX-License-Identifier: GPL-3.0-or-later
"""From a card in the field to the beep: what of it is the radio, what the disk, and what the agent's own share.

Real agents and the real libnfc on a simulated chip at its true speed, lamps on a simulated GPIO chip and on the PN532's pins. A
library preloaded into all processes (stopwatch.cpp) and the GPIO chip (tests/gpio) note when each of them did what."""
import os
import random
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agents import Agent, Cost, Simulator, reach
from libpq import Session
from measure import Figures, Row

TAPS, WARM = 500, 20                # measured; before them
GAP = (0.25, 0.35)                  # seconds from one card to the next, at random, so that looks and cards do not march in step
READER, GREEN, RED, BUZZER = "F001", 17, 27, 22
SETTINGS = f"""hold_off_ms = 0
gpio = {{ chip = "gpiochip0", green = {GREEN}, red = {RED}, buzzer = {BUZZER} }}
pins = {{ green = 30, red = 31, buzzer = 35 }}"""
LIBRARIES = ("stopwatch", "gpio-simulator")     # preloaded
FOUND, SET_PINS = "D54B0101", "D40E"    # the chip's answer to a select with a card; the host's command to set port pins
MS = 1e6                                # of our nanoseconds


@dataclass(frozen=True)
class Note:
    """What a process did: instants in ns, and the bytes or words."""
    start: int
    end: int
    what: str
    text: str


class Notes:
    """All that the stopwatches noted, in order."""

    def __init__(self, folder):
        self.all = sorted((note for file in folder.iterdir() for note in self._of(file)), key=lambda note: note.start)

    @staticmethod
    def _of(file):
        for line in file.read_bytes().rstrip(b"\0").decode(errors="replace").splitlines():
            start, end, what, text = line.split(" ", 3)
            yield Note(int(start), int(end), what, text)

    def between(self, what, start, end):
        """Notes of that kind that started in a time."""
        return [note for note in self.all if note.what == what and start <= note.start < end]


@dataclass(frozen=True)
class Tap:
    """One card's way, in milliseconds."""
    radio: float        # card in the field → the chip has told of it: waiting for the next look, call, line
    watcher: float      # … → the watcher has told the agent
    way: float          # … → the agent has it
    before: float       # … → the disk is asked to keep the entry
    disk: float         # … → it has
    after: float        # … → buzzer on the GPIO line
    own_by_pins: float | None   # the chip has told of the card → it hears the command for its own pins, less disk and exchanges

    @property
    def own(self):
        return self.watcher + self.way + self.before + self.after

    @property
    def total(self):
        return self.radio + self.own + self.disk


def exchanges(notes):
    """When the chip was busy with a command, other than for its pins: from each to its answer, in ns."""
    asked = None
    for note in notes:
        if note.what == "heard" and "D4" in note.text and SET_PINS not in note.text:
            asked = note.end
        elif note.what == "spoke" and asked and "D5" in note.text:
            yield asked, note.start
            asked = None


def covered(spans):
    """How long at least one of these lasted, in ns."""
    total, until = 0, 0
    for start, end in sorted(spans):
        total += max(end - max(start, until), 0)
        until = max(until, end)
    return total


def tap_of(uid, notes, buzzer):
    """The tap of that card; notes: from this card in the field to the next one's."""
    def first(what, text, after=0):
        return next(note for note in notes if note.what == what and text in note.text and note.start >= after)
    field = first("told", f"in-field {READER} {uid}")
    told = first("spoke", FOUND)
    said = first("said", f"card {uid}", told.start)
    got = first("got", f"card {uid}", said.start)
    beep = next(at for at in buzzer if at > told.start)
    flushes = [note for note in notes if note.what == "flushed" and got.start <= note.start < beep]
    kept = flushes[-1].end
    disk = sum(note.end - note.start for note in flushes)
    pins = next((note.start for note in notes if note.what == "heard" and SET_PINS in note.text and note.start > beep), None)
    others = [(note.start, note.end) for note in flushes] + list(exchanges(note for note in notes if told.end < note.start < (pins or 0)))
    return Tap((told.start - field.start) / MS, (said.end - told.start) / MS, (got.end - said.end) / MS,
               (kept - got.end - disk) / MS, disk / MS, (beep - kept) / MS,
               (pins - told.start - covered(others)) / MS if pins else None)


@contextmanager
def watched(programs, folder):
    """Programs started meanwhile have stopwatches, and a GPIO chip."""
    for name in ("chips", "stopwatch"):
        (folder / name).mkdir()
    (folder / "chips/gpiochip0").write_text("simulated 54\n", encoding="ascii")
    libraries = " ".join(str(programs / f"lib{name}.so") for name in LIBRARIES)
    given = {"LD_PRELOAD": libraries, "PATROL_GPIO": str(folder / "chips"), "PATROL_STOPWATCH": str(folder / "stopwatch")}
    os.environ.update(given)
    try:
        yield
    finally:
        for name in given:
            del os.environ[name]


def known_cards(database, uids):
    """A reader, and cards that somebody has."""
    session = Session(database)
    session.run("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')")
    session.run(f"insert into patrol.reader (reader, kind, unit_id) select '{READER}', 'fixed', unit_id from patrol.unit")
    for uid in uids:
        session.run(f"insert into patrol.card (uid, kind, plate, during) values ('{uid}', 'vehicle', '鲁C{uid}', '[2020-01-01,)')")
    session.close()


def hold_cards(simulator, uids):
    for uid in uids:
        simulator.send(f"tap {READER} {uid} for 40ms")
        time.sleep(random.uniform(*GAP))


def tap_all(bench, folder, database, uids):
    """The cost of each tap in CPU seconds of both processes, looks and delivery included, and the cores that others took."""
    with watched(bench.programs, folder):
        simulator = Simulator(bench.programs, folder, [READER])
        agent = Agent(bench.programs, folder, READER, reach(database), reader_settings=SETTINGS)
        try:
            agent.start()
            simulator.wait_for("polled")
            time.sleep(2)   # it has the list of known cards
            hold_cards(simulator, uids[:WARM])
            bench.load.start()
            before = Cost.of(agent.pids())
            hold_cards(simulator, uids[WARM:])
            spent = Cost.of(agent.pids()).cpu - before.cpu
            other = bench.load.cores()
            simulator.wait_for("left", len(uids))
        finally:
            agent.ask_to_end()
            agent.wait()
            simulator.end()
        if len(list(agent.taps())) != len(uids):
            raise RuntimeError(f"{len(list(agent.taps()))} of {len(uids)} cards were taken")
    return spent / (len(uids) - WARM), other


def taps_of(folder, uids):
    """What was noted, tap by tap."""
    notes = Notes(folder / "stopwatch")
    record = [line.split() for line in (folder / "chips/record").read_text(encoding="ascii").splitlines()]
    buzzer = [int(words[0]) for words in record if words[2:] == [str(BUZZER), "1"]]
    begun = [note.start for note in notes.all if note.what == "told" and note.text.startswith("in-field")] + [notes.all[-1].end]
    windows = dict(zip(uids, zip(begun, begun[1:])))
    return [tap_of(uid, [note for note in notes.all if windows[uid][0] <= note.start < windows[uid][1]], buzzer) for uid in uids[WARM:]]


def quantile(values, share):
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def rows_of(taps, cpu, other):
    """The report."""
    def rows(what, values, goal=None):
        for word, share in (("median", 0.5), ("p99", 0.99)):
            value = quantile(values, share)
            yield Row(f"card to beep: {what}, {word}", Figures(value, 0, value, len(values)), goal=goal if word == "p99" else None,
                      other_load=other, details={"max": max(values), "min": min(values)})
    yield from rows("radio and waiting for the next look", [tap.radio for tap in taps])
    yield from rows("fsync", [tap.disk for tap in taps])
    yield from rows("own share, to a GPIO line", [tap.own for tap in taps], 1)
    yield from rows("  of which libnfc and the watcher", [tap.watcher for tap in taps])
    yield from rows("  of which from the watcher to the agent", [tap.way for tap in taps])
    yield from rows("  of which the agent before fsync", [tap.before for tap in taps])
    yield from rows("  of which the agent after fsync", [tap.after for tap in taps])
    by_pins = [tap.own_by_pins for tap in taps if tap.own_by_pins is not None]
    if by_pins:
        yield from rows("own share, to the PN532's pins", by_pins, 1)
    yield from rows("total, to a GPIO line", [tap.total for tap in taps])
    yield Row("card to beep: CPU of agent and watcher per tap, three looks and the delivery included", Figures(cpu * 1000, cpu * 1000,
              cpu * 1000, len(taps)), other_load=other)


def own_share(bench):
    """500 cards, one after the other."""
    uids = [f"04{number:06X}" for number in range(1, WARM + TAPS + 1)]
    database = bench.district.copy(bench.district.empty(), "own_share")
    known_cards(database, uids)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cpu, other = tap_all(bench, folder, database, uids)
        return list(rows_of(taps_of(folder, uids), cpu, other))
