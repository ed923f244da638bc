# SPDX-License-Identifier: GPL-3.0-or-later
"""patrolctl as people call it: how long an import takes, how much memory a list of visits."""
import os
import subprocess
import tempfile
import time
from pathlib import Path

from district import FEED
from libpq import Sample, schedule
from measure import Figures, Row, in_turns

LOOK_EVERY = 0.005      # seconds


def backends(postmaster, database):
    """Processes of the cluster that serve a database."""
    for pid in Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text(encoding="ascii").split():
        try:
            title = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if f" {database} " in title and "autovacuum" not in title:
                yield int(pid)
        except OSError:
            continue    # it ended


def peak_memory(pid):
    """The high-water mark of a process since it began its program, in bytes; 0 once it has ended."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def watch(command, postmaster, database, output):
    """Runs a program to its end: its Sample (with its backend's share) and its peak memory in bytes."""
    others = set(backends(postmaster, database))    # of a program that has just ended
    begun, seen, peak = time.perf_counter(), {}, 0
    environment = dict(os.environ, PGDATABASE=database)
    with subprocess.Popen([str(part) for part in command], stdout=output, env=environment) as process:
        while True:
            for pid in {process.pid, *backends(postmaster, database)} - others:
                try:
                    seen[pid] = schedule(pid)
                except OSError:
                    continue
            peak = max(peak, peak_memory(process.pid))
            ended, status = os.waitpid(process.pid, os.WNOHANG)
            if ended:
                break
            time.sleep(LOOK_EVERY)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(str(part) for part in command)} ended with {process.returncode}")
    ran, waited = (sum(times) for times in zip(*seen.values()))
    return Sample(wall, ran, waited), peak


def imports(bench):
    """The 690-point feed into an empty database, and again."""
    bench.district.empty()
    command = (bench.district.patrolctl, "plan", "import", FEED)

    def first():
        bench.district.copy("empty", "imported")
        return watch(command, bench.load.postmaster, "imported", subprocess.DEVNULL)[0]

    def again():
        sample = watch(command, bench.load.postmaster, "imported", subprocess.DEVNULL)[0]
        bench.district.drop("imported")
        return sample

    def both():
        figures["first"].append(first())
        figures["again"].append(again())
        return figures["first"][-1]

    figures = {"first": [], "again": []}
    _, other = in_turns({"both": both}, bench.runs, bench.load)
    for name, what, goal in (("first", "first time", 2000), ("again", "unchanged", 500)):
        yield Row(f"import of the 690-point feed by patrolctl, {what}", Figures.of(figures[name][1:]), goal=goal, other_load=other)


def memory(bench):
    """Peak memory of patrolctl visits for a day, a month and ten months."""
    database, last = bench.district.year(), bench.district.last_day
    begins = {"a day": last, "a month": bench.district.month, "ten months": bench.district.months_before(9)}
    as_of = bench.district.as_of.replace(" ", "T").replace("+00", "Z")
    peaks = {}
    for name, first in begins.items():
        with tempfile.TemporaryFile() as output:
            command = (bench.district.patrolctl, "visits", "--from", first, "--through", last, "--as-of", as_of)
            _, peak = watch(command, bench.load.postmaster, database, output)
            output.seek(0)
            rows = sum(1 for _ in output) - 1
        peaks[name] = Figures(peak / 1e6, 0, peak / 1e6, 1), rows
    day, day_rows = peaks.pop("a day")
    for name, (figures, rows) in peaks.items():
        yield Row(f"peak memory of patrolctl visits, {name} ({rows} rows)", figures, f"a day ({day_rows} rows)", day, 1.1, unit="MB")
