# SPDX-License-Identifier: GPL-3.0-or-later
"""A fleet of real agents, each with a reader of its own, through an hour of duty in minutes, with the database away in its middle."""
import csv
import os
import random
import shutil
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from agents import Agent, Cost, Memory, Simulator, reach
from district import FEED, call
from libpq import DatabaseError, Session
from measure import Figures, Row

HOUR = 3600             # seconds of duty
SPEED = 12              # of the duty's clock
LOOKS_EVERY = 1000      # milliseconds; at a tenth of a second 690 agents and their readers want more than two cores
HEARTBEAT = 60          # seconds; each is a connection of its own
AWAY = 10               # seconds that the database is stopped for, in the middle
STAGGER = 0.15          # seconds from one agent's start to the next
RETRY = 30              # seconds that an agent waits at most before it tries again
CATCH_UP = 120          # seconds that the last taps may take to arrive
LATE_BEGIN = 22 * 3600  # of the round, 22:00


@dataclass(frozen=True)
class Tap:
    """A card held to a reader so many seconds after the duty began."""
    at: float
    reader: str
    uid: str


def table(name):
    with open(FEED / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_feed(folder):
    """The 690-point plan with a fixed reader at every checkpoint, instead of 24 and 46 handhelds: checkpoint → reader."""
    shutil.copytree(FEED, folder)
    readers = {}
    with open(folder / "readers.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("reader", "kind", "unit", "checkpoint", "from", "until"))
        for number, point in enumerate(table("checkpoints"), start=1):
            readers[point["checkpoint"]] = f"F{number:03}"
            rows.writerow((f"F{number:03}", "fixed", point["unit"], point["checkpoint"], point["from"], ""))
    return readers


def crews_on_lines():
    """Line → cards of two of a crew that is rostered on it."""
    cards = {row["subject"]: row["uid"] for row in table("cards") if row["kind"] == "person"}
    members, walkers = {}, {}
    for row in table("crew_members"):
        members.setdefault(row["crew"], []).append(cards[row["badge"]])
    for row in table("rosters"):
        walkers.setdefault(row["line"], members[row["crew"]][:2])
    return walkers


def walked(readers):
    """Each line once within the hour, by two, who tap at each of its stops one after the other."""
    taps, chance, stops = [], random.Random(690), {}
    for stop in table("stops"):
        stops.setdefault(stop["line"], []).append(stop["checkpoint"])
    for line, cards in crews_on_lines().items():
        begin, pace = chance.uniform(0, 300), (HOUR - 600) / len(stops[line])
        for place, checkpoint in enumerate(stops[line]):
            at = begin + place * pace + chance.uniform(0, pace / 2)
            taps += [Tap(at + 4 * turn, readers[checkpoint], uid) for turn, uid in enumerate(cards)]
    return taps


def as_round(taps):
    """The taps as pn532-simulator(1) reads them."""
    def clock(seconds):
        minutes, second = divmod(LATE_BEGIN + seconds, 60)
        return f"{int(minutes // 60):02}:{int(minutes % 60):02}:{second:06.3f}"
    return "".join(f"{clock(tap.at)} {tap.reader}: {tap.uid} for 2s\n" for tap in sorted(taps, key=lambda tap: tap.at))


@dataclass
class Outcome:
    """What a fleet did, and what it took."""
    seen: list = field(default_factory=list)        # (reader, uid), by the simulator
    taken: list = field(default_factory=list)       # (reader, uid, entry), by the agents
    landed: list = field(default_factory=list)      # (reader, uid, entry, seconds from tap to database)
    sessions: list = field(default_factory=list)    # of agents, each half second
    cpu: float = 0.0                                # share of a core, of one agent and its watcher
    simulator: float = 0.0                          # share of a core
    database: float = 0.0                           # share of a core, since it came back
    memory: Memory | None = None                    # of all
    agents: int = 0
    seconds: float = 0.0                            # the duty took
    complaints: list = field(default_factory=list)  # lines of the agents' log
    away: tuple = (0.0, 0.0)                        # of the clock, when the database was stopped, and answered again

    def losses(self):
        """What is wrong: empty when each tap that was seen was taken once and is in the database once."""
        landed = [(reader, uid, entry) for reader, uid, entry, _ in self.landed]
        taken_cards = [(reader, uid) for reader, uid, _ in self.taken]
        return ([f"seen {one} and not taken" for one in set(self.seen) - set(taken_cards)]
                + [f"taken {one} and not in the database" for one in set(self.taken) - set(landed)]
                + [f"in the database {one} and never taken" for one in set(landed) - set(self.taken)]
                + [f"{len(landed)} in the database, {len(self.taken)} taken, {len(self.seen)} seen"]
                * (not len(landed) == len(self.taken) == len(self.seen)))


LANDED = ("select reader, uid, entry, extract(epoch from received_at - device_at), extract(epoch from received_at)"
          " from patrol.clock_in join patrol.journal using (journal) join patrol.reader using (reader_id) where clock_in.kind = 'tap'")
SESSIONS = "select count(*) from pg_stat_activity where usename is not null and application_name = 'reader-agent'"


class Fleet:
    """The agents, their readers, and the database that they deliver to."""

    def __init__(self, programs, folder, readers, database, settings=""):
        self.folder, self.database = Path(folder), database
        self.readers, self._programs = readers, programs
        reader_settings = f"poll_ms = {LOOKS_EVERY}"
        self.agents = [Agent(programs, folder, reader, reach(database), settings, reader_settings) for reader in readers]
        self._simulator, self._session = None, None

    def play(self, taps, speed, stagger):
        """Starts everything; returns when the duty's clock runs."""
        duty = self.folder / "duty.round"
        duty.write_text(as_round(taps), encoding="utf-8")
        self._simulator = Simulator(self._programs, self.folder, self.readers, "--wait", "--speed", speed, duty)
        for agent in self.agents:
            agent.start()
            time.sleep(stagger)
        self._simulator.wait_for("playing", patience=180)

    def over(self):
        """Whether all cards have been held."""
        return bool(self._simulator.events("done"))

    def pids(self):
        return [pid for agent in self.agents for pid in agent.pids()]

    def simulator_pid(self):
        return self._simulator.pid

    def ask(self, sql):
        """The rows; none while the database is away."""
        try:
            self._session = self._session or Session(self.database)
            return self._session.run(sql)
        except DatabaseError:
            if self._session and not self._session.lost:
                raise
            self.hang_up()
            return []

    def hang_up(self):
        if self._session:
            self._session.close()
        self._session = None

    def seen(self):
        return [(words[1], words[2]) for words in self._simulator.events("seen")]

    def taken(self):
        return [(agent.reader, uid, entry) for agent in self.agents for uid, entry in agent.taps()]

    def landed(self):
        return self.ask(LANDED)

    def catch_up(self):
        """Until the database has what the agents took, or patience ends."""
        end = time.monotonic() + CATCH_UP
        while len(self.landed()) < len(self.taken()) and time.monotonic() < end:
            time.sleep(0.5)

    def end(self):
        for agent in self.agents:
            agent.ask_to_end()
        for agent in self.agents:
            agent.wait()
        if self._simulator:
            self._simulator.end()
        self.hang_up()


@contextmanager
def fleet_of(*arguments):
    """A fleet that ends, whatever happens."""
    fleet = Fleet(*arguments)
    try:
        yield fleet
    finally:
        fleet.end()


def spent_by_server(postmaster):
    """Seconds of a core, of a server and of its processes that have ended."""
    fields = Path(f"/proc/{postmaster}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def spend_duty(fleet, cluster, outcome, length, away):
    """Waits for the duty's end, and takes the database away in its middle."""
    began = time.monotonic()
    stop_at, back_at = began + length / 2 - away / 2, began + length / 2 + away / 2
    while not fleet.over():
        now = time.monotonic()
        if not outcome.away[0] and now >= stop_at:
            outcome.away = (time.time(), 0.0)
            cluster.stop()
        if outcome.away[0] and not outcome.away[1] and now >= back_at:
            cluster.start()
            outcome.away = (outcome.away[0], time.time())
            server_began = time.monotonic()
        if now > began + 3 * length + 60:
            raise RuntimeError(f"after {now - began:.0f} s the simulator still waits for cards to be seen")
        outcome.sessions += [int(rows[0][0]) for rows in [fleet.ask(SESSIONS)] if rows]
        time.sleep(0.5)
    outcome.seconds = time.monotonic() - began
    outcome.database = spent_by_server(cluster.postmaster) / (time.monotonic() - server_began)


def run_fleet(fleet, cluster, taps, speed, stagger, away):
    """From the first start to the last tap in the database."""
    outcome = Outcome(agents=len(fleet.agents))
    fleet.play(taps, speed, stagger)
    before, simulator_before = Cost.of(fleet.pids()), Cost.of([fleet.simulator_pid()])
    spend_duty(fleet, cluster, outcome, max(tap.at for tap in taps) / speed, away)
    outcome.cpu = Cost.of(fleet.pids()).since(before)[0] / outcome.agents
    outcome.simulator = Cost.of([fleet.simulator_pid()]).since(simulator_before)[0]
    fleet.catch_up()
    outcome.memory = Memory.of(fleet.pids())
    outcome.seen, outcome.taken = fleet.seen(), fleet.taken()
    outcome.landed = [(reader, uid, int(entry), (float(late), float(at))) for reader, uid, entry, late, at in fleet.landed()]
    outcome.complaints = [line for agent in fleet.agents for line in agent.complained.read_text(encoding="utf-8").splitlines()]
    return outcome


def latencies(outcome):
    """Milliseconds from tap to database: of taps while it was there, and of those made while it was away or not tried again yet."""
    left, back = outcome.away
    there, away = [], []
    for *_, (late, at) in outcome.landed:
        (away if left <= at - late <= back + RETRY else there).append(late * 1000)
    return there, away


def rows_of(outcome):
    """The report."""
    def row(what, value, unit):
        return Row(f"{outcome.agents} agents: {what}", Figures(value, 0, value, 1), unit=unit)
    there, away = latencies(outcome)
    yield Row(f"{outcome.agents} agents: of {len(outcome.seen)} taps lost, invented or twice in the database",
              Figures(len(outcome.losses()), 0, len(outcome.losses()), 1), goal=0, unit="",
              details={"losses": outcome.losses()[:20], "log": sorted(set(outcome.complaints))[:20], "log_lines": len(outcome.complaints)})
    yield row(f"of a core each, watcher included, a look each {LOOKS_EVERY} ms", outcome.cpu * 100, "%")
    yield row("of a core, the simulator of all readers", outcome.simulator * 100, "%")
    yield row("of a core, the database", outcome.database * 100, "%")
    yield row("PSS each, watcher included", outcome.memory.pss / outcome.agents / 1000, "MB")
    yield row("private dirty each, watcher included", outcome.memory.dirty / outcome.agents / 1000, "MB")
    yield row("sessions held, median", median(outcome.sessions), "")
    yield row("sessions held at most", max(outcome.sessions), "")
    yield row("from tap to database, median", median(there), "ms")
    yield row("from tap to database, 99 of 100", quantiles(there, n=100)[98], "ms")
    if away:
        yield row(f"from tap to database, of the {len(away)} while it was away and until agents had tried again, at most", max(away), "ms")


def fleet(bench):
    """An agent at each of the 690 points (or at so many as are wanted), an hour's duty in five minutes."""
    database = bench.district.copy(bench.district.empty(), "fleet")
    with tempfile.TemporaryDirectory() as folder:
        readers = write_feed(Path(folder) / "feed")
        bench.district.import_feed(database, Path(folder) / "feed")
        manned = sorted(readers.values())[:bench.agents]
        taps = [tap for tap in walked(readers) if tap.reader in set(manned)]
        call("sync")
        with fleet_of(bench.programs, folder, manned, database, f"heartbeat_seconds = {HEARTBEAT}") as agents:
            outcome = run_fleet(agents, bench.cluster, taps, SPEED, STAGGER, AWAY)
    return list(rows_of(outcome))
