# SPDX-License-Identifier: GPL-3.0-or-later
"""Days of 2026 that are not what their weekday says."""
from names import HOLIDAYS, WORKED

# Weekdays of the two terms, Monday to Friday: first day, how many days.
TERMS = [("2026-03-02", 131), ("2026-09-01", 122)]


def public(feed):
    """Public holidays and the days worked for them."""
    for first, how_many in HOLIDAYS:
        feed.days(first, how_many, "holiday")
    for day in WORKED:
        feed.days(day, 1, "workday")


def school(feed):
    """Days of school; call it last: holidays and days already given are none."""
    for first, how_many in TERMS:
        feed.days(first, how_many, "school", weekdays=range(5))
