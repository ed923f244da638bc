# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of all clock-ins, a million rows long: pages of rows, and the window that scrolls through them."""
import json
import os
import subprocess
from statistics import median, quantiles

from libpq import Session
from measure import Figures, Row

TIMES = 17      # the measured month so many times: a million clock-ins
PAGE = 500
PAGES = 60
FRAME = 50      # ms: a pause that is not seen as one


def clock_in_list(bench):
    """Time per page of rows at the top, in the middle and at the end; the longest pause of the window's thread."""
    database = bench.district.scaled(TIMES)
    session = Session(database)
    rows = int(session.value("select count(*) from patrol.sighting"))
    begins = {place: session.value(f"select at::text from patrol.sighting order by at desc offset {offset} limit 1")
              for place, offset in (("top", 0), ("middle", rows // 2), ("end", rows - PAGE * (PAGES + 2)))}
    for place, at in begins.items():
        samples, bench_key = [], f"'{at}'::timestamptz, null, null"
        bench.load.start()
        for _ in range(PAGES):
            call = f"desk.clock_in_page(false, {bench_key}, {PAGE}, null, null, null, null)"
            samples.append(session.measure(lambda call=call: session.run(f"select * from {call}")))
            bench_key = session.value(f"select format('%L::timestamptz, %L::uuid, %s', at, journal, entry) from {call} order by at, journal, entry limit 1")
        other = bench.load.cores()
        slowest = quantiles([sample.wall * 1000 for sample in samples], n=100)[98]
        yield Row(f"a page of {PAGE} of {rows:,} clock-ins, {place}", Figures.of(samples), goal=100, other_load=other,
                  note=f"p99 {slowest:.0f} ms", details={"p50_ms": median(sample.wall for sample in samples) * 1000, "p99_ms": slowest})
    session.close()
    yield from scrolled(bench, database, rows)
    bench.district.drop(database)


def scrolled(bench, database, rows):
    """The real view over the real database, scrolled from end to end by steps of a screen's height."""
    bench.load.start()
    done = subprocess.run([bench.programs / "scroll-clock-ins", f"host={os.environ['PGHOST']} dbname={database} user={os.environ['PGUSER']}"],
                          capture_output=True, text=True, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    told = json.loads(done.stdout)
    other = bench.load.cores()
    pause = Figures(told["longest_pause_ms"], told["longest_pause_cpu_ms"], told["longest_pause_ms"], 1)
    yield Row(f"longest pause of the window while {told['rows']:,} of {rows:,} rows are scrolled through", pause, goal=FRAME, other_load=other,
              note=f"{told['seconds']:.0f} s, at most {told['most_held']:,} rows held", details=told)
