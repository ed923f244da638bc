# SPDX-License-Identifier: GPL-3.0-or-later
"""Real agents on simulated readers, and what they cost: read from /proc, so that the agents do not know that they are watched."""
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

TICKS = 1e9     # of schedstat, a second


def threads(pid):
    """Folders of the threads of a process in /proc."""
    return list(Path(f"/proc/{pid}/task").iterdir())


def field(text, name):
    """The number after a name, in a file of /proc."""
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith(name))


def pages(pid):
    """Memory of a process in kB: name of the figure → value, of smaps_rollup."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    return {name: int(value.split()[0]) for name, _, value in (line.partition(":") for line in lines)}


def mapped(pid):
    """Mapped file or "" → kB resident, of one process."""
    resident, name = {}, ""
    for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split()
        if not words[0].endswith(":"):
            name = words[5] if len(words) > 5 and words[5].startswith("/") else ""
        elif words[0] == "Rss:":
            resident[name] = resident.get(name, 0) + int(words[1])
    return resident


@dataclass(frozen=True)
class Cost:
    """What processes took, all of them together, up to a moment: seconds of a core, and how often they woke up."""
    at: float
    cpu: float
    wakeups: int

    @staticmethod
    def of(pids):
        cpu = wakeups = 0
        for pid in pids:
            for thread in threads(pid):
                cpu += int((thread / "schedstat").read_text(encoding="ascii").split()[0]) / TICKS
                wakeups += field((thread / "status").read_text(encoding="utf-8"), "voluntary_ctxt_switches:")
        return Cost(time.monotonic(), cpu, wakeups)

    def since(self, earlier):
        """Share of a core, and wake-ups a second, between two moments."""
        seconds = self.at - earlier.at
        return (self.cpu - earlier.cpu) / seconds, (self.wakeups - earlier.wakeups) / seconds


@dataclass(frozen=True)
class Memory:
    """Memory of processes in kB. pss: as the kernel shares it out among everything that maps the same files; alone: if nothing
    else on the machine did."""
    pss: int
    dirty: int
    resident: int
    alone: int

    @staticmethod
    def of(pids):
        figures, files, own = [pages(pid) for pid in pids], {}, 0
        for pid in pids:
            for name, resident in mapped(pid).items():
                own += resident if not name else 0
                files[name] = max(files.get(name, 0), resident)
        files.pop("", None)
        total = {name: sum(one[name] for one in figures) for name in ("Pss", "Private_Dirty", "Rss")}
        return Memory(total["Pss"], total["Private_Dirty"], total["Rss"], own + sum(files.values()))


class Agent:
    """A reader-agent of its own process group, with a reader of its own; what it says goes to files."""

    def __init__(self, programs, folder, reader, database, settings="", reader_settings=""):
        self.reader, self.folder = reader, Path(folder)
        self.said, self.complained = self.folder / f"{reader}.out", self.folder / f"{reader}.err"
        config = self.folder / f"{reader}.toml"
        config.write_text(f'database = "{database}"\n{settings}\n[[reader]]\ncode = "{reader}"\n'
                          f'device = "pn532_uart:{self.folder / reader}"\njournal = "{self.folder / reader}.journal"\n{reader_settings}\n',
                          encoding="utf-8")
        self._command = [str(programs / "reader-agent"), "--config", str(config)]
        self._process = None

    def start(self):
        with open(self.said, "ab") as out, open(self.complained, "ab") as err:
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)  # pylint: disable=consider-using-with

    @property
    def pid(self):
        return self._process.pid

    def pids(self):
        """The agent's process and its watcher's."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()
        return [self.pid, *map(int, children)]

    def alive(self):
        return self._process.poll() is None

    def ask_to_end(self):
        if self._process and self.alive():
            self._process.terminate()

    def wait(self, patience=10):
        """Exit status; killed when it does not end in time."""
        try:
            return self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def taps(self):
        """(uid, entry) of each tap that it called taken."""
        for line in self.said.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[0] == "taken":
                yield words[2], int(words[4])


class Simulator:
    """One pn532-simulator with a reader for each name; the links are in the folder. What it tells goes to a file."""

    def __init__(self, programs, folder, readers, *options):
        self.told = Path(folder) / "simulator.out"
        names = [word for reader in readers for word in ("--device", reader)]
        command = [str(programs / "pn532-simulator"), *names, "--folder", str(folder), "--stay", *map(str, options)]
        with open(self.told, "wb") as out:
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out)  # pylint: disable=consider-using-with
        self.wait_for("ready", len(readers))

    @property
    def pid(self):
        return self._process.pid

    def send(self, command):
        """A command, as of pn532-simulator(1)."""
        self._process.stdin.write(f"{command}\n".encode())
        self._process.stdin.flush()

    def events(self, word):
        """What it told of that kind, a list of words each."""
        return [line.split() for line in self.told.read_text(encoding="utf-8").splitlines() if line.split()[:1] == [word]]

    def wait_for(self, word, times=1, patience=60):
        """Until it told so many of those."""
        end = time.monotonic() + patience
        while len(self.events(word)) < times:
            if time.monotonic() > end or self._process.poll() is not None:
                raise RuntimeError(f"the simulator told {len(self.events(word))} of {times} times \"{word}\"")
            time.sleep(0.05)

    def end(self):
        self._process.terminate()
        self._process.wait()
        self._process.stdin.close()


def reach(database):
    """A connection string of libpq for the cluster of the environment."""
    return f"host={os.environ['PGHOST']} port={os.environ['PGPORT']} user={os.environ['PGUSER']} dbname={database}"
