# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the desk while it is moved: how long its frames take, on the software renderer."""
import json
import subprocess

from measure import Figures, Row

CHECKPOINTS = (690, 6_900, 69_000)
FRAME = 1000 / 60       # ms


def figures(told, share):
    """One percentile of the frames, by the clock and on the processor."""
    return Figures(wall=told[share], cpu=told[f"cpu_{share}"], calm=told[share], runs=told["frames"])


def rows_of(told, other):
    """The slowest size of the picture while it is moved, and going through all sizes."""
    count = f"{told['checkpoints']:,} checkpoints, {told['lines']:,} lines"
    slowest = max(told["panning"], key=lambda level: level["p99"])
    plain = figures(told["plain"], "p50")
    yield Row(f"a frame of the map while it is moved, p50, {count}", figures(slowest, "p50"), other_load=other, details=slowest)
    yield Row(f"… p95 ({slowest['late']:.1%} of the frames late)", figures(slowest, "p95"), other_load=other)
    yield Row("… p99, at the size where it is slowest", figures(slowest, "p99"), goal=FRAME, other_load=other,
              details={"sizes": told["panning"]})
    yield Row(f"… going nearer and away, p99 ({told['zooming']['late']:.1%} late)", figures(told["zooming"], "p99"), goal=FRAME,
              other_load=other, details=told["zooming"])
    yield Row("… drawn whole each time, p50 (for comparison)", plain, other_load=other, details=told["plain"])
    yield Row("… memory of the map", Figures(told["memory_mb"], 0, told["memory_mb"], 1), unit="MB", other_load=other)


def frames(bench):
    """All sizes of the picture, of a district, of ten and of a hundred."""
    for count in CHECKPOINTS:
        bench.load.start()
        told = json.loads(subprocess.run([bench.programs / "map-frames", str(count)], check=True, capture_output=True, text=True).stdout)
        yield from rows_of(told, bench.load.cores())
