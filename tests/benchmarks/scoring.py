# SPDX-License-Identifier: GPL-3.0-or-later
"""Verdicts and scores of a month, against a sequential scan of what they are made of."""
from libpq import Session
from measure import Row, in_turns

SCAN = """
select sum(position) from patrol.visit where on_day between '{first}' and '{last}';
select sum(entry) from patrol.clock_in where received_at >= timestamptz '{first} 00:00+08' - interval '1 day'
                                         and device_at >= '{first} 00:00+08' and device_at < timestamptz '{last} 00:00+08' + interval '1 day'"""
VISITS = "select count(*), sum(weight) from scoring.visits('{first}', '{last}', null, '{as_of}')"
SCORES = "select count(*), sum(score) from scoring.scores('{first}', '{of}', null, '{as_of}')"
TODAY = "select count(*), max(arrived_at) from desk.today('{last} 21:00+08')"
VISITS_TODAY = "select count(*), sum(weight) from scoring.visits('{last}', '{last}', null, '{last} 21:00+08')"


class Month:
    """A database of one month, with a session that works and one that scans."""

    def __init__(self, district, database):
        self.district = district
        self.session, self.scanner = Session(database), Session(database)
        self.scanner.run("set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off")

    def close(self):
        self.session.close()
        self.scanner.close()

    def sql(self, text, **values):
        return text.format(first=self.district.month, last=self.district.last_day, as_of=self.district.as_of, **values)

    def work(self, text, **values):
        """A work for in_turns."""
        asked = self.sql(text, **values)
        return lambda: self.session.measure(lambda: self.session.run(asked))

    def scan(self):
        asked = self.sql(SCAN)
        return self.scanner.measure(lambda: self.scanner.run(asked))

    def contents(self):
        """What the month is like: how many of each verdict, how many clock-ins."""
        rows = self.session.run(self.sql("select verdict, count(*) from scoring.visits('{first}', '{last}', null, '{as_of}') group by 1 order by 1"))
        verdicts = {verdict: int(count) for verdict, count in rows}
        return {"visits": sum(verdicts.values()), "verdicts": verdicts,
                "clock_ins": int(self.session.value("select count(*) from patrol.clock_in")),
                "sightings": int(self.session.value("select count(*) from patrol.sighting"))}


def visits_and_scores(bench):
    """The month of 690 points, its scores, and today."""
    month = Month(bench.district, bench.district.full())
    kinds = ("people", "lines", "units")
    works = {"scan": month.scan, "visits": month.work(VISITS)} | {of: month.work(SCORES, of=of) for of in kinds} \
        | {"today": month.work(TODAY), "visits today": month.work(VISITS_TODAY)}
    contents = month.contents()
    contents["visits_today"] = int(month.session.run(month.sql(TODAY))[0][0])
    figures, other = in_turns(works, bench.runs, bench.load)
    month.close()
    scan, visits = figures["scan"], figures["visits"]
    yield Row("visits of a month, 690 points", visits, "scan of its visits and clock-ins", scan, 10, other_load=other, details=contents)
    for of in kinds:
        yield Row(f"scores of a month, {of}", figures[of], "visits of that month", visits, 1.5, other_load=other)
    together = type(visits)(*(sum(getattr(figures[of], name) for of in kinds) for name in ("wall", "cpu", "calm")), visits.runs)
    yield Row("scores of a month, people, lines and units", together, "visits of that month", visits, 1.5, other_load=other,
              note="three calls, one after the other")
    yield Row("today on the desk, whole district", figures["today"], goal=15, other_load=other)
    yield Row("today's visits, whole district", figures["visits today"], goal=15, other_load=other)
