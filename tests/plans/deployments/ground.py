# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things stand: distances, walks through a quarter, and the sides of a place. Drawn, not surveyed."""
import math

SIDES = {"东": (1, 0), "南": (0, -1), "西": (-1, 0), "北": (0, 1), "东南": (.7, -.7), "西南": (-.7, -.7), "东北": (.7, .7), "西北": (-.7, .7)}


def metres(a, b):
    """Distance of two (lon, lat), flat: good to a few metres within a district."""
    return math.hypot((a[0] - b[0]) * 111320 * math.cos(math.radians(a[1])), (a[1] - b[1]) * 110950)


def beside(at, east, north):
    """So many metres to the east and to the north of (lon, lat)."""
    return at[0] + east / (111320 * math.cos(math.radians(at[1]))), at[1] + north / 110950


def at_side(rng, at, side, near, far):
    """A place on a side (SIDES) of a site, between so many metres from its middle."""
    east, north = SIDES[side]
    away = rng.uniform(near, far)
    return beside(at, east * away + rng.uniform(-12, 12), north * away + rng.uniform(-12, 12))


def length(points):
    """Metres along points in their order."""
    return sum(metres(a, b) for a, b in zip(points, points[1:]))


def as_a_walk(places, at=lambda place: place):
    """The places in the order of a short walk: nearest first from every beginning, crossings undone, the shortest taken."""
    best = None
    for first in places:
        left, walk = [p for p in places if p is not first], [first]
        while left:
            walk.append(min(left, key=lambda p: metres(at(walk[-1]), at(p))))
            left.remove(walk[-1])
        walk = undo_crossings(walk, at)
        if best is None or length([at(p) for p in walk]) < length([at(p) for p in best]):
            best = walk
    return best


def undo_crossings(walk, at):
    better = True
    while better:
        better = False
        for i in range(len(walk) - 1):
            for j in range(i + 2, len(walk) + 1):
                turned = walk[:i] + walk[i:j][::-1] + walk[j:]
                if length([at(p) for p in turned]) < length([at(p) for p in walk]) - 1:
                    walk, better = turned, True
    return walk


def stroll(rng, at, how_many, step):
    """So many (lon, lat) on a walk about a middle, each about `step` metres from the one before, turning at corners."""
    east, north = rng.uniform(-1, 1) * step, rng.uniform(-1, 1) * step
    heading, found, home = rng.randrange(4), [], step * math.sqrt(how_many)
    for _ in range(how_many):
        found.append(beside(at, east, north))
        ways = [w for w in (heading, heading, (heading + 1) % 4, (heading - 1) % 4)]
        ways = [w for w in ways if clear(at, found, ahead(east, north, w, step), home, step)] or ways
        heading = rng.choice(ways)
        east, north = ahead(east, north, heading, step * rng.uniform(.85, 1.15))
        east, north = east + rng.uniform(-.12, .12) * step, north + rng.uniform(-.12, .12) * step
    return found


def ahead(east, north, way, step):
    return east + (step, 0, -step, 0)[way], north + (0, step, 0, -step)[way]


def clear(at, found, place, home, step):
    """Is a place neither far from home nor where the walk was already?"""
    there = beside(at, *place)
    return math.hypot(*place) < home and all(metres(there, p) > .6 * step for p in found)


def along(rng, corners, how_many):
    """So many (lon, lat) evenly along a street given by its corners, a few metres beside its middle."""
    gap, found = length(corners) / how_many, []
    for n in range(how_many):
        rest, leg = gap * (n + .5 + rng.uniform(-.2, .2)), 0
        while leg + 2 < len(corners) and rest > metres(corners[leg], corners[leg + 1]):
            rest, leg = rest - metres(corners[leg], corners[leg + 1]), leg + 1
        a, b = corners[leg], corners[leg + 1]
        share = min(1.0, rest / metres(a, b))
        found.append(beside((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share), rng.uniform(-14, 14), rng.uniform(-14, 14)))
    return found
