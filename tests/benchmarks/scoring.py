# SPDX-License-Identifier: GPL-3.0-or-later
"""Verdicts and scores of a month, against a sequential scan of what they are made of."""
from libpq import Session
from measure import Figures, Row, in_turns

SCAN = """
select sum(position) from patrol.visit where on_day between '{first}' and '{last}';
select sum(entry) from patrol.clock_in where received_at >= timestamptz '{first} 00:00+08' - interval '1 day'
                                         and device_at >= '{first} 00:00+08' and device_at < timestamptz '{last} 00:00+08' + interval '1 day'"""
# All rows with all columns are made, and none is sent.
MAKE = "explain (analyze, timing off, summary off) select * from "
VISITS = MAKE + "scoring.visits('{first}', '{last}', null, '{as_of}')"
SCORES = MAKE + "scoring.scores('{first}', '{of}', null, '{as_of}')"
EVENING = "{last} 21:00+08"
TODAY = MAKE + f"desk.today('{EVENING}')"
VISITS_TODAY = MAKE + f"scoring.visits('{{last}}', '{{last}}', null, '{EVENING}')"


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
        rows = self.session.run(self.sql(
            "select verdict, count(*) from scoring.visits('{first}', '{last}', null, '{as_of}') group by 1 order by 1"))
        verdicts = {verdict: int(count) for verdict, count in rows}
        return {"visits": sum(verdicts.values()), "verdicts": verdicts,
                "clock_ins": int(self.session.value("select count(*) from patrol.clock_in")),
                "sightings": int(self.session.value("select count(*) from patrol.sighting"))}


def visits_and_scores(bench):
    """The month of 690 points, and its scores."""
    month = Month(bench.district, bench.district.full())
    kinds = ("people", "lines", "units")
    works = {"scan": month.scan, "visits": month.work(VISITS)} | {of: month.work(SCORES, of=of) for of in kinds}
    contents = month.contents()
    figures, other = in_turns(works, bench.runs, bench.load)
    month.close()
    scan, visits = figures["scan"], figures["visits"]
    yield Row("visits of a month, 690 points", visits, "scan of its visits and clock-ins", scan, 10, other_load=other, details=contents)
    for of in kinds:
        yield Row(f"scores of a month, {of}", figures[of], "visits of that month", visits, 1.5, other_load=other)
    together = Figures(*(sum(getattr(figures[of], name) for of in kinds) for name in ("wall", "cpu", "calm")), visits.runs)
    yield Row("scores of a month, people, lines and units", together, "visits of that month", visits, 1.5, other_load=other)


def unsettled(bench):
    """The same month when nothing of it is kept: worked out from the clock-ins, as an auditor may ask."""
    month = Month(bench.district, bench.district.copy(bench.district.full(), "unsettled"))
    month.session.run("select record.unsettle_all()")
    bench.district.tidy("unsettled")
    figures, other = in_turns({"scan": month.scan, "visits": month.work(VISITS)}, bench.runs, bench.load)
    month.close()
    bench.district.drop("unsettled")
    yield Row("visits of a month, nothing settled", figures["visits"], "scan of its visits and clock-ins", figures["scan"],
              other_load=other)


def today(bench):
    """The last evening of the month, as it was then."""
    name = bench.district.copy(bench.district.full(), "evening")
    bench.district.script(name, "evening.sql", instant=EVENING.format(last=bench.district.last_day))
    bench.district.tidy(name)
    month = Month(bench.district, name)
    rows = month.session.value(month.sql(f"select count(*) from desk.today('{EVENING}')"))
    figures, other = in_turns({"desk": month.work(TODAY), "visits": month.work(VISITS_TODAY)}, 3 * bench.runs, bench.load)
    month.close()
    bench.district.drop(name)
    yield Row(f"today on the desk, whole district ({rows} visits)", figures["desk"], goal=15, other_load=other)
    yield Row("visits of today, whole district", figures["visits"], goal=15, other_load=other)


def at_scale(bench):
    """The same question of a district so many times as large, per visit; in turns with the district itself."""
    for times in (scale for scale in bench.scales if scale > 1):
        database = bench.district.scaled(times)
        one, many = Month(bench.district, bench.district.full()), Month(bench.district, database)
        contents = many.contents()
        figures, other = in_turns({"one": one.work(VISITS), "many": many.work(VISITS)}, max(3, bench.runs * 3 // times), bench.load)
        one.close()
        many.close()
        bench.district.drop(database)
        yield Row(f"visits of a month at {times} times the data, per visit",
                  figures["many"].microseconds_per(contents["visits"]), "at 1 ×",
                  figures["one"].microseconds_per(contents["visits"] // times), 1.3, unit="µs", other_load=other, details=contents)
