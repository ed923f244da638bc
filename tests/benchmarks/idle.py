# SPDX-License-Identifier: GPL-3.0-or-later
"""One agent that nobody taps at: memory, wake-ups and CPU of its two processes, with its heartbeats, on a connection of its own."""
import tempfile
import time

from agents import Agent, Cost, Memory, Simulator, reach
from district import call
from libpq import Session
from measure import Figures, Row

SETTLED = 20        # seconds: it has connected, delivered its first entries, and closed the connection
MEASURED = 60       # seconds: two heartbeats
READER = "F001"


def rows_of(memory, wakeups, cpu, other):
    """The report."""
    def row(what, value, unit, goal=None):
        return Row(f"idle agent and its watcher, 10 looks a second: {what}", Figures(value, 0, value, 1), goal=goal, unit=unit, other_load=other)
    yield row("PSS", memory.pss / 1000, "MB", 6)
    yield row("private dirty", memory.dirty / 1000, "MB", 2.5)
    yield row("resident, counted once, as if nothing else shared its libraries", memory.alone / 1000, "MB")
    yield row("wake-ups a second", wakeups, "/s", 70)
    yield row("of a core", cpu * 100, "%", 0.3)


def known_reader(database):
    """A unit with one reader that stands at no checkpoint: heartbeats and pushes land."""
    session = Session(database)
    session.run("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')")
    session.run(f"insert into patrol.reader (reader, kind, unit_id) select '{READER}', 'fixed', unit_id from patrol.unit")
    session.close()


def idle_agent(bench):
    """After it has settled, for a minute."""
    database = bench.district.copy(bench.district.empty(), "idle")
    known_reader(database)
    with tempfile.TemporaryDirectory() as folder:
        call("sync")    # a program that was just built has pages that count as its own until they are on disk
        simulator = Simulator(bench.programs, folder, [READER])
        agent = Agent(bench.programs, folder, READER, reach(database))
        try:
            agent.start()
            time.sleep(SETTLED)
            bench.load.start()
            before = Cost.of(agent.pids())
            time.sleep(MEASURED)
            cpu, wakeups = Cost.of(agent.pids()).since(before)
            memory = Memory.of(agent.pids())
            other = bench.load.cores()
        finally:
            agent.ask_to_end()
            agent.wait()
            simulator.end()
    return list(rows_of(memory, wakeups, cpu, other))
