# SPDX-License-Identifier: GPL-3.0-or-later
"""A private durable cluster, and the databases that works are measured in."""
import os
import subprocess
from datetime import date, timedelta
from pathlib import Path

from libpq import Session

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
FEED = SOURCE / "tests/plans/ziliujing"
LATE = timedelta(days=21)


def measured_month(today):
    """The first day of the last month of 31 days that ended three weeks ago or earlier."""
    day = today.replace(day=1)
    while True:
        before = day - timedelta(days=1)
        if before.day == 31 and day + LATE <= today:
            return before.replace(day=1)
        day = before.replace(day=1)


def call(*command, **options):
    """Runs a program that must succeed; what it says is shown only if it does not."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(str(part) for part in command)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


class Cluster:
    """Started in a folder, with the memory a server of this size would be given; whoever gave the folder forgets it.
    Not durable is for tests: quick, and small."""

    def __init__(self, folder, durable=True):
        self.folder = Path(folder) / "cluster"
        environment = dict(os.environ)
        environment.pop("PATROL_CLUSTER_FAST", None)
        self._cluster("start", env=environment if durable else environment | {"PATROL_CLUSTER_FAST": "1"})
        self._take_environment()
        if durable:
            self._give_memory()

    def _give_memory(self):
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
        session = Session("postgres")
        for setting in (f"shared_buffers = '{min(memory // 4, 4096)}MB'", "max_wal_size = '2GB'", "maintenance_work_mem = '512MB'"):
            session.run(f"alter system set {setting}")
        session.close()
        self.stop()
        self.start()

    def start(self):
        self._cluster("start")

    def stop(self):
        """With all its sessions, at once."""
        self._cluster("stop")

    def _cluster(self, action, **options):
        call(SOURCE / "packaging/cluster", action, self.folder, **options)

    def _take_environment(self):
        shown = call("bash", "-c", '. "$0/env"; echo "$PGHOST"; echo "$PGPORT"; echo "$PGUSER"', self.folder).split()
        os.environ.update(PGHOST=shown[0], PGPORT=shown[1], PGUSER=shown[2], PGDATABASE="patrol")
        for name in ("PGSERVICE", "PGHOSTADDR", "PGPASSWORD", "PGOPTIONS", "PGTZ"):
            os.environ.pop(name, None)

    @property
    def postmaster(self):
        return int((self.folder / "data/postmaster.pid").read_text(encoding="ascii").split()[0])


class District:
    """Databases are made when they are first asked for: empty → planned → month; copies of one are made by copy()."""

    def __init__(self, patrolctl, today=None):
        self.patrolctl = patrolctl
        self.month = measured_month(today or date.today())
        self.last_day = (self.month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        self.as_of = f"{self.last_day + timedelta(days=10)} 00:00:00+00"
        self._made = set()

    def empty(self):
        """The schema."""
        if self._new("empty"):
            call("createdb", "empty")
            call(SOURCE / "schema/deploy", env=dict(os.environ, PGDATABASE="empty"))
        return "empty"

    def planned(self):
        """The plan of the 690-point network."""
        if self._new("planned"):
            self.copy(self.empty(), "planned")
            self.import_feed("planned")
        return "planned"

    def full(self):
        """And a month of visits and clock-ins."""
        if self._new("month"):
            self.copy(self.planned(), "month")
            self.script("month", "month.sql", month=self.month)
            self.script("month", "verify.sql")
            self.tidy("month")
        return "month"

    def scaled(self, times):
        """So many times the stations, in a database of its own."""
        name = self.copy(self.full(), f"month_{times}")
        self.script(name, "scale.sql", month=self.month, times=times)
        self.tidy(name)
        return name

    def year(self):
        """Twelve months of duties that end with the measured one; only that one has clock-ins."""
        if self._new("year"):
            self.copy(self.full(), "year")
            self.script("year", "year.sql", first=self.months_before(11), last=self.month - timedelta(days=1))
            self.tidy("year")
        return "year"

    def months_before(self, months):
        """The first day of the month so many before the measured one."""
        number = self.month.year * 12 + self.month.month - 1 - months
        return date(number // 12, number % 12 + 1, 1)

    def import_feed(self, database, feed=FEED):
        call(self.patrolctl, "plan", "import", feed, env=dict(os.environ, PGDATABASE=database))

    def copy(self, of, name):
        call("createdb", "--template", of, name)
        return name

    def drop(self, name):
        call("dropdb", name)

    def script(self, database, file, **variables):
        given = [part for name, value in variables.items() for part in ("-v", f"{name}={value}")]
        call("psql", "-Xq", "-d", database, *given, "-f", HERE / file)

    def tidy(self, database):
        """As autovacuum and a checkpoint would leave it overnight."""
        call("psql", "-Xq", "-d", database, "-c", "vacuum (analyze)", "-c", "checkpoint")

    def _new(self, name):
        if name in self._made:
            return False
        self._made.add(name)
        return True
