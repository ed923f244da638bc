# SPDX-License-Identifier: GPL-3.0-or-later
"""How crews walk: what each does on a tour follows from who they are, the line, the shift and the date, and nothing else."""
import random
from datetime import timedelta

# How a crew walks. minutes: from stop to stop; skips: odds of passing by; streets: the same for back streets;
# away: odds that the tour does not take place; tardy: after how many minutes the crew starts; swaps: odds of an order of
# its own; leaves: odds of leaving a standing point too soon.
CHARACTERS = {
    "careful": dict(minutes=(4.5, 8.5), skips=.004, streets=.006, away=.000, tardy=(2, 20), swaps=.004, leaves=.02),
    "steady": dict(minutes=(4.5, 8.0), skips=.014, streets=.030, away=.008, tardy=(5, 45), swaps=.02, leaves=.08),
    "hurried": dict(minutes=(2.2, 4.2), skips=.040, streets=.090, away=.015, tardy=(10, 110), swaps=.10, leaves=.55),
    "late": dict(minutes=(5.5, 9.5), skips=.020, streets=.050, away=.025, tardy=(70, 190), swaps=.02, leaves=.10),
    "skipper": dict(minutes=(4.0, 7.0), skips=.020, streets=.380, away=.012, tardy=(5, 60), swaps=.03, leaves=.20),
}
ODDS = (("careful", 34), ("steady", 34), ("hurried", 12), ("late", 10), ("skipper", 10))


def character(crew):
    """Which of the characters a crew has, always the same."""
    rng = random.Random(f"character {crew}")
    return rng.choices([name for name, _ in ODDS], [odds for _, odds in ODDS])[0]


def diligence(badge):
    """The odds that a person is there for a tour: nearly always, but for a few."""
    rng = random.Random(f"diligence {badge}")
    return rng.uniform(.72, .9) if rng.random() < .1 else rng.uniform(.95, .999)


def uniform_minutes(rng, low, high):
    return timedelta(seconds=round(rng.uniform(low, high) * 60, 3))


class Tour:
    """One crew's walk over the lines of its community in one shift: who carries the handheld, what is read, and when."""

    def __init__(self, crew, members, shift, day, starts_at):
        self.rng = random.Random(f"tour {crew} {shift} {day}")
        self.ways = CHARACTERS[character(crew)]
        self.members = [m for m in members if self.rng.random() < diligence(m)]
        self.happens = bool(self.members) and self.rng.random() >= self.ways["away"]
        self.now = starts_at + uniform_minutes(self.rng, *self.ways["tardy"])
        self.taps = []      # (instant, reader, kind of card, whose)

    def walk(self, stops, handheld, fixed_at, closed):
        """Walks one line. stops: rows of dicts; fixed_at: checkpoint -> reader; closed(checkpoint, at): nobody gets there."""
        if not self.happens or not self.members:
            return
        reached = [stop for stop in stops if self.rng.random() >= self._skips(stop)]
        for n in range(len(reached) - 1):
            if self.rng.random() < self.ways["swaps"]:
                reached[n], reached[n + 1] = reached[n + 1], reached[n]
        bearers = self._turns(len(reached))
        for n, stop in enumerate(reached):
            self.now += uniform_minutes(self.rng, *self.ways["minutes"])
            if closed(stop["checkpoint"], self.now):
                continue
            if n == 0 or bearers[n] != bearers[n - 1]:
                self._tap(self.now - uniform_minutes(self.rng, .2, .7), handheld, "person", bearers[n])
            self._arrive(stop, handheld, fixed_at.get(stop["checkpoint"]), bearers[n])
        self.now += uniform_minutes(self.rng, 4, 14)

    def _skips(self, stop):
        return self.ways["streets"] if stop["category"] == "居民区和背街小巷" else self.ways["skips"]

    def _turns(self, how_many):
        """Who carries the handheld at each stop: the members take turns along the line, the officer last."""
        order = self.members[1:] + self.members[:1]
        return [order[n * len(order) // max(how_many, 1)] for n in range(how_many)]

    def _tap(self, at, reader, kind, whose):
        self.taps.append((at, reader, kind, whose))

    def _arrive(self, stop, handheld, fixed, bearer):
        if fixed:
            for n, badge in enumerate(self.rng.sample(self.members, min(len(self.members), self.rng.randrange(1, 4)))):
                self._tap(self.now + timedelta(seconds=round(n * self.rng.uniform(3, 8), 3)), fixed, "person", bearer if n == 0 else badge)
        else:
            self._tap(self.now, handheld, "checkpoint", stop["checkpoint"])
        if self.rng.random() < .005:
            self._tap(self.now + uniform_minutes(self.rng, .5, 3), handheld, "event", self.rng.choice("CHECK DISPUTE HAZARD DAMAGE HELP".split()))
        if stop["dwell_minutes"]:
            stays = self.rng.uniform(.5, 2.4) if self.rng.random() < self.ways["leaves"] else self.rng.uniform(3.1, 5)
            self.now += uniform_minutes(self.rng, stays, stays)
            self._tap(self.now, fixed or handheld, *(("person", bearer) if fixed else ("checkpoint", stop["checkpoint"])))
