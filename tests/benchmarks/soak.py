#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One agent with two readers through minutes of everything at once: cards that prove themselves and cards that do not, chips that
fail, plugs pulled, the database away. What it called taken is in the database, once; it ends when it is told to.

  tests/benchmarks/soak.py [--seconds N] [--seed N]         PATROL_BIN names the programs

With sanitizers: tests/harness/sanitized --leaks tests/benchmarks/soak.py --seconds 300
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from agents import Simulator, reach
from district import SOURCE, Cluster, call
from libpq import DatabaseError, Session

READERS = ("F001", "F002")
CARDS = ("classic", "desfire", "desfire-aes", "desfire-aes", "desfire-aes wrong-key", "desfire-aes answers 2", "desfire-aes slow 80ms",
         "ntag424", "ntag424", "ntag424 plain", "ntag424 wrong-key", "ntag424 babbles 300", "desfire-aes ev2")
TROUBLES = ("unplug {} 1s", "unplug {} 4s", "silence {} 2s", "late {} 400ms 3", "lost-ack {} 3", "lost-command {} 3", "lost-answer {} 3",
            "bad-checksum {} 3", "garbage {} 300", "bad-status {} 1", "bad-ats {}", "lost-firmware {}\nunplug {} 200ms")
AWAY_EVERY, AWAY_FOR = 40, 8        # seconds
CATCH_UP = 60
TAPS = ("select reader, uid, entry from patrol.clock_in join patrol.journal using (journal) join patrol.reader using (reader_id)"
        " where clock_in.kind = 'tap'")


def write_keys(folder):
    """Those of the simulator's cards (pn532-simulator(1)), as the service manager gives them: options of the configuration."""
    for name, first in (("site", 0x10), ("meta", 0x30), ("file", 0x50)):
        (folder / name).write_text(bytes(range(first, first + 16)).hex(), encoding="ascii")
    os.environ["CREDENTIALS_DIRECTORY"] = str(folder)
    return '[keys]\ndesfire_site = "site"\nsun_metadata = "meta"\nsun_file = "file"\n'


def start_agent(programs, folder, database, keys):
    config = folder / "agent.toml"
    text = f'database = "{database}"\nretry_max_seconds = 2\nauthentication = "sun"\n{keys}'
    for reader in READERS:
        text += f'[[reader]]\ncode = "{reader}"\ndevice = "pn532_uart:{folder / reader}"\njournal = "{folder / reader}.journal"\n'
    config.write_text(text, encoding="utf-8")
    with open(folder / "out", "wb") as out, open(folder / "err", "wb") as err:
        return subprocess.Popen([str(programs / "reader-agent"), "--config", str(config)], stdout=out, stderr=err)  # pylint: disable=consider-using-with


def register():
    session = Session("patrol")
    session.run("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station')")
    session.run(f"insert into patrol.reader (reader, kind, unit_id) select reader, 'fixed', unit_id from patrol.unit, "
                f"unnest(array{list(READERS)}) as reader")
    session.close()


class Soak:
    """The agent is not looked at while it runs, but for being there."""

    def __init__(self, folder, cluster, simulator, agent, chance):
        self._folder, self._cluster, self._simulator, self.agent, self._chance = folder, cluster, simulator, agent, chance
        self._number = 0

    def taken(self):
        lines = [line.split() for line in (self._folder / "out").read_text(encoding="utf-8").splitlines()]
        return [(words[1], words[2], words[4]) for words in lines if words[0] == "taken"]

    def complaints(self):
        return (self._folder / "err").read_text(encoding="utf-8")

    def landed(self):
        try:
            session = Session("patrol")
            rows = session.run(TAPS)
            session.close()
            return [tuple(map(str, row)) for row in rows]
        except DatabaseError:
            return []

    def play(self, seconds):
        """Cards and troubles at random; the database goes and comes."""
        began, away_since, back_at = time.monotonic(), None, time.monotonic()
        while time.monotonic() < began + seconds:
            self._something(self._chance.choice(READERS))
            now = time.monotonic()
            if away_since is None and now > back_at + AWAY_EVERY - AWAY_FOR:
                self._cluster.stop()
                away_since = time.monotonic()
            elif away_since is not None and now > away_since + AWAY_FOR:
                self._cluster.start()
                away_since, back_at = None, time.monotonic()
            time.sleep(self._chance.uniform(0.1, 1.0))
            if self.agent.poll() is not None:
                raise RuntimeError(f"the agent ended with {self.agent.returncode}:\n{self.complaints()}")
        if away_since is not None:
            self._cluster.start()

    def _something(self, reader):
        if self._chance.random() < 0.12:
            for command in self._chance.choice(TROUBLES).replace("{}", reader).splitlines():
                self._simulator.send(command)
            return
        self._number += 1
        card = self._chance.choice(CARDS)
        digits = 8 if card == "classic" else 14
        self._simulator.send(f"tap {reader} 04{self._number:0{digits - 2}X} {card} for 300ms")

    def last_taps(self):
        """Each reader works again at the end: a card is waited for."""
        for reader in READERS:
            self._simulator.send(f"late {reader} 0ms 0")
            self._simulator.send(f"tap {reader} 08FFFFFF classic for 2s")
        end = time.monotonic() + CATCH_UP
        while {reader for reader, uid, _ in self.taken() if uid == "08FFFFFF"} != set(READERS):
            if time.monotonic() > end:
                raise RuntimeError(f"a reader takes no card any more:\n{self.complaints()[-2000:]}")
            time.sleep(0.5)
        while len(self.landed()) < len(self.taken()) and time.monotonic() < end:
            time.sleep(0.5)


def resident(pid):
    return next(int(line.split()[1]) for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
                if line.startswith("VmRSS:"))


def soak(folder, seconds, seed):
    programs = Path(os.environ["PATROL_BIN"])
    cluster = Cluster(folder, durable=False)
    simulator, agent = None, None
    try:
        call(SOURCE / "schema/deploy")
        register()
        simulator = Simulator(programs, folder, READERS, "--commands")
        agent = start_agent(programs, folder, reach("patrol"), write_keys(folder))
        run = Soak(folder, cluster, simulator, agent, random.Random(seed))
        run.play(seconds / 5)
        early = resident(agent.pid)
        run.play(seconds * 4 / 5)
        run.last_taps()
        late = resident(agent.pid)
        agent.terminate()
        code = agent.wait(30)
        taken, landed = run.taken(), run.landed()
    finally:
        for process in filter(None, (agent,)):
            process.kill()
        if simulator:
            simulator.end()
        call(SOURCE / "packaging/cluster", "forget", folder / "cluster")
    said = run.complaints()
    print(f"seed {seed}: {len(taken)} taken, {len(landed)} in the database, {said.count(': lost: ')} times a reader was lost; "
          f"resident {early} kB after a fifth, {late} kB at the end; exit {code}")
    return code == 0 and len(taken) > seconds / 5 and sorted(taken) == sorted(landed)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="patrol-soak.") as folder:
        Path(folder).chmod(0o755)
        return 0 if soak(Path(folder), options.seconds, options.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
