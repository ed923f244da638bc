# SPDX-License-Identifier: GPL-3.0-or-later
"""One session of PostgreSQL through libpq itself: a call costs a few microseconds, and the backend's process is known."""
import ctypes
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_size_t, c_void_p
from dataclasses import dataclass
from pathlib import Path

COMMAND_OK, TUPLES_OK, COPY_IN = 1, 2, 4

_pq = ctypes.CDLL("libpq.so.5")
for _name, _returns, _takes in (
        ("PQconnectdb", c_void_p, [c_char_p]), ("PQfinish", None, [c_void_p]), ("PQstatus", c_int, [c_void_p]),
        ("PQerrorMessage", c_char_p, [c_void_p]), ("PQbackendPID", c_int, [c_void_p]),
        ("PQexec", c_void_p, [c_void_p, c_char_p]),
        ("PQprepare", c_void_p, [c_void_p, c_char_p, c_char_p, c_int, c_void_p]),
        ("PQexecPrepared", c_void_p, [c_void_p, c_char_p, c_int, POINTER(c_char_p), c_void_p, c_void_p, c_int]),
        ("PQresultStatus", c_int, [c_void_p]), ("PQclear", None, [c_void_p]), ("PQgetResult", c_void_p, [c_void_p]),
        ("PQntuples", c_int, [c_void_p]), ("PQnfields", c_int, [c_void_p]), ("PQgetisnull", c_int, [c_void_p, c_int, c_int]),
        ("PQgetvalue", c_char_p, [c_void_p, c_int, c_int]),
        ("PQputCopyData", c_int, [c_void_p, c_char_p, c_int]), ("PQputCopyEnd", c_int, [c_void_p, c_char_p])):
    getattr(_pq, _name).restype, getattr(_pq, _name).argtypes = _returns, _takes


class DatabaseError(Exception):
    """What the server said."""


def schedule(pid):
    """Seconds a process ran and seconds it waited for a core (Linux, /proc/PID/schedstat)."""
    ran, waited, _ = Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()
    return int(ran) / 1e9, int(waited) / 1e9


@dataclass(frozen=True)
class Sample:
    """One measurement, in seconds. waited: for a core, by the backend and by this program, which wait in turns."""
    wall: float
    cpu: float
    waited: float

    @property
    def calm(self):
        """What it would have taken on an idle machine: wall less the waiting for a core, but never less than it ran."""
        return max(self.wall - self.waited, self.cpu)

    def __add__(self, other):
        return Sample(self.wall + other.wall, self.cpu + other.cpu, self.waited + other.waited)


class Session:
    """A connection of its own, and what its backend costs."""

    def __init__(self, database, role=None):
        self._connection = _pq.PQconnectdb(f"dbname={database}".encode())
        if _pq.PQstatus(self._connection) != 0:
            raise DatabaseError(_pq.PQerrorMessage(self._connection).decode())
        self.pid = _pq.PQbackendPID(self._connection)
        self.run("set jit = off; set max_parallel_workers_per_gather = 0; set client_min_messages = warning")
        if role:
            self.run(f"set role {role}")

    @property
    def lost(self):
        """Whether the server has gone."""
        return _pq.PQstatus(self._connection) != 0

    def close(self):
        _pq.PQfinish(self._connection)

    def _take(self, result, wanted):
        if _pq.PQresultStatus(result) not in wanted:
            _pq.PQclear(result)
            raise DatabaseError(_pq.PQerrorMessage(self._connection).decode())
        rows = [[None if _pq.PQgetisnull(result, row, column) else _pq.PQgetvalue(result, row, column).decode()
                 for column in range(_pq.PQnfields(result))] for row in range(_pq.PQntuples(result))]
        _pq.PQclear(result)
        return rows

    def run(self, sql):
        """Statements without parameters; the rows of the last one."""
        return self._take(_pq.PQexec(self._connection, sql.encode()), (COMMAND_OK, TUPLES_OK))

    def value(self, sql):
        """The one value of the one row."""
        return self.run(sql)[0][0]

    def prepare(self, name, sql):
        self._take(_pq.PQprepare(self._connection, name.encode(), sql.encode(), 0, None), (COMMAND_OK,))

    def execute(self, name, values):
        """A prepared statement; values are bytes or None, see `parameters`."""
        return self._take(_pq.PQexecPrepared(self._connection, name.encode(), len(values), values, None, None, 0), (COMMAND_OK, TUPLES_OK))

    def copy(self, sql, data):
        """COPY … FROM STDIN of all these bytes."""
        self._take(_pq.PQexec(self._connection, sql.encode()), (COPY_IN,))
        if _pq.PQputCopyData(self._connection, data, len(data)) != 1 or _pq.PQputCopyEnd(self._connection, None) != 1:
            raise DatabaseError(_pq.PQerrorMessage(self._connection).decode())
        while result := _pq.PQgetResult(self._connection):
            self._take(result, (COMMAND_OK,))

    def measure(self, work):
        """Runs work() and tells what it took; all of it must happen in this session."""
        ran, waited = schedule(self.pid)
        _, own = schedule("self")
        begun = time.perf_counter()
        work()
        wall = time.perf_counter() - begun
        ran_then, waited_then = schedule(self.pid)
        return Sample(wall, ran_then - ran, waited_then - waited + schedule("self")[1] - own)


def parameters(*values):
    """Values of a prepared statement as libpq takes them: text, or None."""
    return (c_char_p * len(values))(*[None if value is None else str(value).encode() for value in values])


class Signer:
    """An Ed25519 key, by libcrypto, as reader-agents have one."""
    ED25519 = 1087

    def __init__(self, seed):
        crypto = ctypes.CDLL("libcrypto.so.3")
        for name, returns in (("EVP_PKEY_new_raw_private_key", c_void_p), ("EVP_MD_CTX_new", c_void_p)):
            getattr(crypto, name).restype = returns
        crypto.EVP_PKEY_new_raw_private_key.argtypes = [c_int, c_void_p, c_char_p, c_size_t]
        crypto.EVP_PKEY_get_raw_public_key.argtypes = [c_void_p, c_char_p, POINTER(c_size_t)]
        crypto.EVP_DigestSignInit.argtypes = [c_void_p] * 5
        crypto.EVP_DigestSign.argtypes = [c_void_p, c_char_p, POINTER(c_size_t), c_char_p, c_size_t]
        crypto.EVP_MD_CTX_free.argtypes = [c_void_p]
        self._crypto, self._key = crypto, crypto.EVP_PKEY_new_raw_private_key(self.ED25519, None, seed, 32)
        public, length = ctypes.create_string_buffer(32), c_size_t(32)
        crypto.EVP_PKEY_get_raw_public_key(self._key, public, byref(length))
        self.public = public.raw

    def sign(self, text):
        """64 bytes over a text."""
        signature, length, message = ctypes.create_string_buffer(64), c_size_t(64), text.encode()
        context = self._crypto.EVP_MD_CTX_new()
        done = self._crypto.EVP_DigestSignInit(context, None, None, None, self._key) == 1 \
            and self._crypto.EVP_DigestSign(context, signature, byref(length), message, len(message)) == 1
        self._crypto.EVP_MD_CTX_free(context)
        if not done:
            raise RuntimeError("libcrypto does not sign by Ed25519")
        return signature.raw
