# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten hours without a database, 20,000 taps: how long a real agent takes to deliver them, and what it keeps of the memory for it."""
import tempfile
import time
from pathlib import Path
from statistics import median

from agents import Agent, Cost, Memory, Simulator, reach
from district import call
from libpq import Session
from measure import Figures, Row

TAPS = 20_000
PATIENCE = 120      # seconds
CLOSED = 7          # seconds after which the connection has been closed as idle, and its memory given back
HELD = "select coalesce(max(holds_through), 0) from patrol.journal join patrol.reader using (reader_id) where reader = '{}'"
TAKEN = "select count(*), count(distinct entry) from patrol.clock_in join patrol.journal using (journal) join patrol.reader using (reader_id) where reader = '{}' and clock_in.kind = 'tap'"


def wait_for(session, reader, entries):
    """Until the database holds so many of the reader's entries; the seconds it took."""
    begun = time.monotonic()
    while int(session.run(HELD.format(reader))[0][0]) < entries:
        if time.monotonic() - begun > PATIENCE:
            raise RuntimeError(f"{reader}: the backlog was not delivered in {PATIENCE} s")
        time.sleep(0.02)
    return time.monotonic() - begun


def deliver(bench, folder, database, session, reader):
    """One agent with a backlog: seconds from its start to the last entry, its CPU seconds, and its memory afterwards."""
    session.run(f"insert into patrol.reader (reader, kind, unit_id) select '{reader}', 'fixed', unit_id from patrol.unit")
    agent = Agent(bench.programs, folder, reader, reach(database))
    call(bench.programs / "write-backlog", Path(folder) / f"{reader}.journal", str(TAPS))
    try:
        agent.start()
        seconds = wait_for(session, reader, TAPS)
        cpu = Cost.of(agent.pids()).cpu
        time.sleep(CLOSED)
        memory = Memory.of(agent.pids())
    finally:
        agent.ask_to_end()
        agent.wait()
    taps = session.run(TAKEN.format(reader))[0]
    if list(map(int, taps)) != [TAPS, TAPS]:
        raise RuntimeError(f"{reader}: {taps[0]} taps arrived, {taps[1]} of them different")
    return seconds, cpu, memory


def backlog(bench):
    """Each time another reader, so that nothing is held already."""
    database = bench.district.copy(bench.district.empty(), "backlog")
    session = Session(database)
    session.run("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')")
    readers = [f"B{n:03}" for n in range(1, min(bench.runs, 5) + 1)]
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:     # the writing of the backlog is not measured, nor its flushes
        simulator = Simulator(bench.programs, folder, readers)
        try:
            bench.load.start()
            runs = [deliver(bench, folder, database, session, reader) for reader in readers]
            other = bench.load.cores()
        finally:
            simulator.end()
    session.close()
    wall, cpu = median(run[0] for run in runs) * 1000, median(run[1] for run in runs) * 1000
    dirty = median(run[2].dirty for run in runs) / 1000
    details = {"taps": TAPS, "per_second": round(TAPS / wall * 1000), "agent_cpu_ms": round(cpu)}
    yield Row("20,000 taps of ten hours offline: agent's start to the last one on disk", Figures(wall, cpu, wall, len(runs)), goal=5000,
              other_load=other, details=details)
    yield Row("agent and watcher after those 20,000: private dirty", Figures(dirty, 0, dirty, len(runs)), goal=2.5, unit="MB", other_load=other)
