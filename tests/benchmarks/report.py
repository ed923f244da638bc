# SPDX-License-Identifier: GPL-3.0-or-later
"""The table and the JSON of a run."""
from dataclasses import asdict

HEAD = ("work", "takes", "baseline", "takes", "ratio", "goal", "", "CPU", "of CPU", "others")


def number(value, unit):
    return f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}"


def cells(row):
    """A line of the table."""
    goal = "" if row.goal is None else f"{row.goal:g} ×" if row.baseline_figures else number(row.goal, row.unit)
    met = "" if row.met is None else ("met" if row.met else "not met") + ("" if row.quiet else " ~")
    beside = number(row.baseline_figures.calm, row.unit) if row.baseline_figures else ""
    cpu = number(row.figures.cpu, row.unit) if row.figures.cpu else ""
    return (row.work, number(row.figures.calm, row.unit), row.baseline, beside,
            f"{row.ratio:.2f} ×" if row.ratio is not None else "", goal, met, cpu,
            f"{row.cpu_ratio:.2f} ×" if row.cpu_ratio is not None else "", f"{row.other_load:.2f}")


def table(rows):
    """Markdown, aligned."""
    lines = [HEAD] + [cells(row) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    text = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)


def as_json(row):
    """All that is known of a row."""
    return dict(asdict(row), ratio=row.ratio, cpu_ratio=row.cpu_ratio, met=row.met, quiet=row.quiet)
