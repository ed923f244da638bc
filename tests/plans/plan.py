# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan feed, read for those who play patrols: which crew walks where, with which reader and which cards."""
import csv
from collections import defaultdict
from datetime import date, datetime, time, timedelta, timezone

LOCAL = timezone(timedelta(hours=8))    # Asia/Shanghai, which keeps one time all year


class Plan:
    """The feed, by what a crew needs to know."""

    def __init__(self, folder):
        def rows(file):
            with open(folder / f"{file}.csv", encoding="utf-8", newline="") as lines:
                return list(csv.DictReader(lines))

        category = {row["checkpoint"]: row["category"] for row in rows("checkpoints")}
        self.people = {row["badge"]: (row["kind"], row["unit"]) for row in rows("people")}
        self.unit_of = {row["line"]: row["unit"] for row in rows("lines")}
        self.lines_of, self.stops, self.members = defaultdict(list), defaultdict(list), defaultdict(list)
        for line, unit in self.unit_of.items():
            self.lines_of[unit].append(line)
        for row in rows("stops"):
            self.stops[row["line"]].append(dict(row, category=category[row["checkpoint"]]))
        for row in rows("crew_members"):
            self.members[row["crew"]].append(row["badge"])
        for members in self.members.values():
            members.sort(key=lambda badge: (badge[0] != "P", badge))
        self.shifts = {(row["line"], row["shift"]): row for row in rows("shifts")}
        self.rosters = rows("rosters")
        self.fixed_at = {row["checkpoint"]: row["reader"] for row in rows("readers") if row["kind"] == "fixed"}
        self.handhelds = defaultdict(list)
        for row in rows("readers"):
            if row["kind"] == "handheld":
                self.handhelds[row["unit"]].append(row["reader"])
        self.readers = [row["reader"] for row in rows("readers")]
        self.cards = defaultdict(list)
        for row in rows("cards"):
            self.cards[row["kind"], row["subject"]].append(row)

    def uid(self, kind, subject, at):
        """The card that stands for a subject on the day of an instant."""
        day = at.astimezone(LOCAL).date().isoformat()
        return next(row["uid"] for row in self.cards[kind, subject]
                    if (row["from"] or "0") <= day <= (row["until"] or "9"))

    @staticmethod
    def starts_at(shift, day):
        """When a shift of a date begins."""
        return datetime.combine(day, time.fromisoformat(shift["start"]), LOCAL)

    def crew(self, line, shift, day):
        """Who is rostered for a line and shift on a date."""
        for row in self.rosters:
            if (row["line"], row["shift"]) == (line, shift):
                if (day - date.fromisoformat(row["from"])).days % int(row["cycle_length"]) == int(row["cycle_day"]):
                    return row["crew"]
        return None
