# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk's window as people start it: how long until its first page is filled."""
import os
import subprocess
import tempfile
import time

from libpq import Sample, Session, schedule
from measure import Row, in_turns

PAGES = ("today", "map", "lines", "people", "sheets")


def filled(program, database, page):
    """Starts the program with that page and waits until it says that the page is filled and painted."""
    environment = dict(os.environ, PGDATABASE=database, QT_QPA_PLATFORM="offscreen")
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        with subprocess.Popen([program, "--screenshots", folder, "--page", page, "--language", "zh_CN", "--theme", "light"],
                              stdout=subprocess.PIPE, env=environment, text=True) as process:
            said = process.stdout.readline().strip()
            wall = time.perf_counter() - begun
            ran, waited = schedule(process.pid)
            process.communicate()
    if said != f"{page}.png" or process.returncode != 0:
        raise RuntimeError(f"{program} said \"{said}\" for page {page} and ended with {process.returncode}")
    return Sample(wall, ran, waited)


def start_up(bench):
    """With a year of history and the duties of today."""
    database = bench.district.copy(bench.district.year(), "desk")
    session = Session(database)
    session.run("select plan.open_duties(from_day => current_date - 1, through_day => current_date + 1)")
    session.run("vacuum (analyze)")
    session.close()
    program = bench.programs / "desk-app"
    figures, other = in_turns({page: lambda page=page: filled(program, database, page) for page in PAGES}, bench.runs, bench.load)
    bench.district.drop("desk")
    for page, taken in figures.items():
        yield Row(f"start of desk-app to its page {page}, filled and painted", taken, goal=500, other_load=other)
