# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures works in turns and judges medians: noise hits a work and its baseline alike, and a ratio forgets the machine."""
from dataclasses import dataclass, field
from statistics import median

QUIET = 0.10    # cores; with more taken by others, a row is marked as disturbed


@dataclass(frozen=True)
class Figures:
    """Medians of the samples of one work, in milliseconds."""
    wall: float
    cpu: float
    calm: float
    runs: int

    @staticmethod
    def of(samples):
        def middle(name):
            return median(getattr(sample, name) for sample in samples) * 1000
        return Figures(middle("wall"), middle("cpu"), middle("calm"), len(samples))

    def microseconds_per(self, units):
        """The same for one of so many units, in µs."""
        return Figures(self.wall / units * 1000, self.cpu / units * 1000, self.calm / units * 1000, self.runs)


@dataclass
class Row:
    """One line of the report. goal: at most so many times the baseline, or so many ms without one; None = only shown."""
    work: str
    figures: Figures
    baseline: str = ""
    baseline_figures: Figures | None = None
    goal: float | None = None
    unit: str = "ms"
    other_load: float = 0.0
    note: str = ""
    details: dict = field(default_factory=dict)

    @property
    def ratio(self):
        return self.figures.calm / self.baseline_figures.calm if self.baseline_figures else None

    @property
    def cpu_ratio(self):
        return self.figures.cpu / self.baseline_figures.cpu if self.baseline_figures and self.baseline_figures.cpu else None

    @property
    def met(self):
        if self.goal is None:
            return None
        return (self.ratio if self.baseline_figures else self.figures.calm) <= self.goal

    @property
    def quiet(self):
        return self.other_load < QUIET


def in_turns(works, runs, load):
    """works: name → function that runs once and returns a Sample. A first round warms up and is thrown away.

    Returns name → Figures, and the cores that others took meanwhile."""
    samples = {name: [] for name in works}
    for work in works.values():
        work()
    load.start()
    for turn in range(runs):
        for name in list(works) if turn % 2 == 0 else reversed(list(works)):
            samples[name].append(works[name]())
    return {name: Figures.of(taken) for name, taken in samples.items()}, load.cores()
