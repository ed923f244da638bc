# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine is, and how much else it did during a measurement."""
import os
import platform
import time
from pathlib import Path

from libpq import schedule

BUSY = (0, 1, 2, 5, 6, 7)     # user, nice, system, irq, softirq, steal: fields of /proc/stat's first line
BLOCK = bytes(8192)


def fsync_seconds(folder, times=200):
    """Median time to write 8 kB over the same place and have it on disk, as a commit does."""
    path, took = Path(folder) / "fsync-probe", []
    with open(path, "wb", buffering=0) as file:
        for _ in range(times):
            file.seek(0)
            begun = time.perf_counter()
            file.write(BLOCK)
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - begun)
    path.unlink()
    return sorted(took)[times // 2]


def processor():
    """The model's name as the kernel tells it."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def facts(folder, session):
    """For the head of a report."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"cores": os.cpu_count(), "processor": processor(), "memory_gb": round(memory / 2**30, 1), "kernel": platform.release(),
            "postgresql": session.value("show server_version"), "shared_buffers": session.value("show shared_buffers"),
            "fsync": session.value("show fsync"), "synchronous_commit": session.value("show synchronous_commit"),
            "fsync_8kb_us": round(fsync_seconds(folder) * 1e6, 1), "load_average": list(os.getloadavg())}


class Load:
    """Cores that others kept busy between start() and cores(): all that ran, less this program, its children and the cluster."""

    def __init__(self, postmaster):
        self.postmaster, self._tick = postmaster, os.sysconf("SC_CLK_TCK")
        self.start()

    def start(self):
        self._since, self._busy, self._ours = time.perf_counter(), self._all(), self._own()

    def cores(self):
        """How many, on average."""
        busy, ours, wall = self._all() - self._busy, self._own(), time.perf_counter() - self._since
        ran = sum(seconds - self._ours.get(pid, 0) for pid, seconds in ours.items())
        return max(busy - ran, 0) / wall if wall > 0 else 0.0

    def _all(self):
        fields = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:]
        return sum(int(fields[n]) for n in BUSY) / self._tick

    def _own(self):
        """Process → seconds it ran; 0 = this program and the children it has waited for."""
        spent = os.times()
        ours = {0: spent.user + spent.system + spent.children_user + spent.children_system}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
                if int(folder.name) == self.postmaster or parent == self.postmaster:
                    ours[int(folder.name)] = schedule(folder.name)[0]
            except (OSError, ValueError):
                continue    # it ended
        return ours
