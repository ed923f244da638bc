# SPDX-License-Identifier: GPL-3.0-or-later
"""Twelve months of issued sheets, as the trend pages read them."""
from libpq import Session
from measure import Row, in_turns
from scoring import MAKE

ISSUE = "select code from desk.issue_sheet('{unit}', '{month}')"
TREND = "desk.sheet_trend('{unit}', '{month}', 12, '{of}')"


def trend(bench):
    """The bureau's people, lines and units over twelve months."""
    session = Session(bench.district.copy(bench.district.year(), "issued"))
    unit = session.value("select unit from patrol.unit where parent_id is null")
    for back in range(12): # the newest first: none then has earlier ones to correct
        session.run(ISSUE.format(unit=unit, month=bench.district.months_before(back)))
    session.run("vacuum (analyze)")
    asked = {of: TREND.format(unit=unit, month=bench.district.month, of=of) for of in ("people", "lines", "units")}
    rows = {of: int(session.value(f"select count(*) from {call}")) for of, call in asked.items()}
    figures, other = in_turns({of: lambda call=call: session.measure(lambda: session.run(MAKE + call)) for of, call in asked.items()},
                              3 * bench.runs, bench.load)
    session.close()
    bench.district.drop("issued")
    for of, taken in figures.items():
        yield Row(f"issued sheets of twelve months, {of} ({rows[of]} rows)", taken, goal=50, other_load=other)
