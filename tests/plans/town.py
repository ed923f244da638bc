# SPDX-License-Identifier: GPL-3.0-or-later
"""A town to patrol: crooked streets on both banks of a river, and walks along them.

Nothing here is surveyed. The streets lie where a town of this size lies (29.34-29.36 N, 104.76-104.79 E);
the names are those of streets there, the courses are ours.
"""
import math

WEST, SOUTH = 104.7588, 29.3362
COLUMNS, ROWS = 26, 19
BLOCK_LON, BLOCK_LAT = 0.00130, 0.00121          # about 126 m by 134 m
METRES_LON, METRES_LAT = 97060.0, 110870.0       # of one degree, at this latitude
BRIDGES = (4, 10, 15, 21)                         # columns whose street crosses the river


def metres(a, b):
    """Distance of two (lon, lat) in metres; flat, good to a metre within the town."""
    return math.hypot((a[0] - b[0]) * METRES_LON, (a[1] - b[1]) * METRES_LAT)


def river_lat(lon):
    """Latitude of the river's middle at a longitude."""
    t = (lon - WEST) / BLOCK_LON
    return SOUTH + BLOCK_LAT * (6.6 + 0.22 * t + 1.6 * math.sin(t / 3.4 + 0.6))


def on_foot(a, b):
    """As metres(), with a detour where the river lies between."""
    return metres(a, b) + (500 if (a[1] - river_lat(a[0])) * (b[1] - river_lat(b[0])) < 0 else 0)


class Town:
    """Crossings, and the streets between them."""

    def __init__(self, rng):
        self.crossings = {}
        for i in range(COLUMNS):
            for j in range(ROWS):
                self._place(rng, i, j)
        self.streets = {}
        for i, j in self.crossings:
            self._pave(rng, (i, j), (i + 1, j), "h")
            self._pave(rng, (i, j), (i, j + 1), "v")

    def _place(self, rng, i, j):
        lon = WEST + BLOCK_LON * (i + 0.55 * math.sin(j / 2.7) + 0.3 * math.sin(j / 1.3 + i / 5.0) + rng.uniform(-.14, .14))
        lat = SOUTH + BLOCK_LAT * (j + 0.60 * math.sin(i / 3.1 + 0.8) + rng.uniform(-.14, .14))
        edge = math.hypot((i - 12.5) / 14.0, (j - 9.0) / 10.0)
        if abs(lat - river_lat(lon)) * METRES_LAT > 75 and edge + rng.uniform(-.06, .06) < 1.08:
            self.crossings[(i, j)] = (lon, lat)

    def _pave(self, rng, a, b, way):
        if b not in self.crossings:
            return
        (lon_a, lat_a), (lon_b, lat_b) = self.crossings[a], self.crossings[b]
        over_water = (lat_a - river_lat(lon_a)) * (lat_b - river_lat(lon_b)) < 0
        if over_water and not (way == "v" and a[0] in BRIDGES):
            return
        if rng.random() > 0.10:
            self.streets[(a, b)] = way

    def neighbours(self, crossing):
        """(crossing, street) for each street that leaves a crossing."""
        i, j = crossing
        for other in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
            street = (crossing, other) if (crossing, other) in self.streets else (other, crossing)
            if street in self.streets:
                yield other, street

    def parts(self, how_many, rng):
        """The town in so many parts of about the same size, none on both banks (Lloyd's iteration): (seat, crossings)."""
        everything = sorted(self.crossings)
        seats = [self.crossings[c] for c in rng.sample(everything, how_many)]
        for _ in range(60):
            parts = [[] for _ in seats]
            for c in everything:
                parts[min(range(how_many), key=lambda s: on_foot(self.crossings[c], seats[s]))].append(c)
            seats = [tuple(sum(self.crossings[c][axis] for c in part) / len(part) for axis in (0, 1)) for part in parts]
        return list(zip(seats, parts))

    def walk(self, part, length, used, rng):
        """A walk of at least `length` metres within a part, along streets no line has yet: (start, end, street) steps.

        Of many tries the best is taken: long enough, few streets walked twice, few turns.
        """
        inside, best = set(part) | {other for c in part for other, _ in self.neighbours(c)}, None
        for _ in range(300):
            steps, walked, repeats, turns = self._wander(rng, inside, length, used)
            cost = max(0, length - walked) * 3 + repeats * 180 + turns * 14
            if best is None or cost < best[0]:
                best = (cost, steps)
        used.update(street for _, _, street in best[1])
        return best[1]

    def _wander(self, rng, inside, length, used):
        here, steps, seen = rng.choice(sorted(inside)), [], set(used)
        walked, repeats, turns, heading = 0.0, 0, 0, None
        while walked < length:
            ways = [(o, s) for o, s in self.neighbours(here) if o in inside and (not steps or s != steps[-1][2])]
            if not ways:
                break
            fresh = [w for w in ways if w[1] not in seen] or ways
            ahead = [w for w in fresh if (w[0][0] - here[0], w[0][1] - here[1]) == heading]
            there, street = ahead[0] if ahead and rng.random() < 0.75 else rng.choice(fresh)
            repeats += street in seen
            turns += heading is not None and (there[0] - here[0], there[1] - here[1]) != heading
            heading = (there[0] - here[0], there[1] - here[1])
            walked += metres(self.crossings[here], self.crossings[there])
            steps.append((here, there, street))
            seen.add(street)
            here = there
        return steps, walked, repeats, turns

    def places(self, steps, how_many, rng):
        """So many (lon, lat, street) along a walk, in its order, a few metres beside the street's middle."""
        lengths = [metres(self.crossings[a], self.crossings[b]) for a, b, _ in steps]
        gap = sum(lengths) / how_many
        found = []
        for n in range(how_many):
            at, step = gap * (n + 0.5 + rng.uniform(-.27, .27)), 0
            while at > lengths[step] and step + 1 < len(steps):
                at, step = at - lengths[step], step + 1
            a, b, street = steps[step]
            (lon_a, lat_a), (lon_b, lat_b) = self.crossings[a], self.crossings[b]
            share, side = min(1.0, at / lengths[step]), rng.choice((-1, 1)) * rng.uniform(6, 15)
            across = (lon_b - lon_a) * METRES_LON / lengths[step], (lat_b - lat_a) * METRES_LAT / lengths[step]
            found.append((lon_a + (lon_b - lon_a) * share - across[1] * side / METRES_LON,
                          lat_a + (lat_b - lat_a) * share + across[0] * side / METRES_LAT, street))
        return found
