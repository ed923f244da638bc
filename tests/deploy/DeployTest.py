#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""schema/deploy: what it promises, tried on databases of their own."""
import itertools
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SCHEMA = Path(__file__).resolve().parents[2] / "schema"
MIGRATIONS = sorted((SCHEMA / "migrations").glob("[0-9]*.sql"))
NUMBERS = itertools.count(1)


def run(*command, database=None, **extra):
    env = dict(os.environ, **extra, **({"PGDATABASE": database} if database else {}))
    return subprocess.run([str(c) for c in command], env=env, capture_output=True, text=True, timeout=120)


class Deploy(unittest.TestCase):
    def setUp(self):
        if not os.environ.get("PGHOST"):
            self.fail("no database: start it through tests/run")
        self.database = f"test_deploy_{os.getpid()}_{next(NUMBERS)}"
        self.assertEqual(run("createdb", "-T", "template0", self.database).returncode, 0)
        self.addCleanup(run, "dropdb", "--force", self.database)

    def deploy(self, *arguments, schema=SCHEMA):
        return run(schema / "deploy", *arguments, database=self.database)

    def deployed(self, *arguments):
        result = self.deploy(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)

    def refused(self, word, *arguments, schema=SCHEMA):
        before = self.dump()
        result = self.deploy(*arguments, schema=schema)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(word, result.stderr)
        self.assertEqual(self.dump(), before, "the database was changed")

    def ask(self, query):
        result = run("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", query, database=self.database)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.strip()

    def dump(self):
        text = run("pg_dump", "--schema-only", "--no-owner", database=self.database).stdout
        return [line for line in text.splitlines() if "restrict" not in line]

    def copy(self):
        folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, folder)
        return Path(shutil.copytree(SCHEMA, folder / "schema"))

    def test_a_fresh_database_gets_every_migration(self):
        self.deployed()
        self.assertEqual(self.ask("select count(*) from patrol.migration"), str(len(MIGRATIONS)))

    def test_again_changes_nothing(self):
        self.deployed()
        before = self.dump(), self.ask("select array_agg(applied_at order by number) from patrol.migration")
        self.deployed()
        self.assertEqual((self.dump(), self.ask("select array_agg(applied_at order by number) from patrol.migration")), before)

    def test_twelve_at_once_agree(self):
        env = dict(os.environ, PGDATABASE=self.database)
        deploys = [subprocess.Popen([SCHEMA / "deploy"], env=env, stderr=subprocess.PIPE, text=True) for _ in range(12)]
        for deploy in deploys:
            _, errors = deploy.communicate(timeout=300)
            self.assertEqual((deploy.returncode, errors), (0, ""))
        self.assertEqual(self.ask("select count(*) from patrol.migration"), str(len(MIGRATIONS)))

    def test_a_newer_database_is_refused(self):
        self.deployed()
        self.ask("insert into patrol.migration (number, name, digest) values (9999, '9999_future.sql', '')")
        self.refused("newer")

    def test_an_edited_migration_is_refused(self):
        self.deployed()
        schema = self.copy()
        with open(schema / "migrations" / MIGRATIONS[0].name, "a", encoding="utf-8") as migration:
            migration.write("-- one word more\n")
        self.refused(MIGRATIONS[0].name, schema=schema)

    def test_a_new_migration_is_applied_once(self):
        self.deployed()
        schema = self.copy()
        (schema / "migrations" / "9000_later.sql").write_text("create table patrol.later (n integer);\n", encoding="utf-8")
        for _ in range(2):
            result = self.deploy(schema=schema)
            self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.ask("select count(*) from patrol.migration where number = 9000"), "1")

    def test_tables_that_lean_on_code_are_refused(self):
        self.deployed()
        self.ask("create function plan.seven() returns integer language sql as 'select 7'")
        self.ask("alter table patrol.stop add column lucky integer default plan.seven()")
        self.refused("lean on code")

    def test_somebody_elses_schema_is_left_alone(self):
        self.ask("create schema plan")
        self.ask("create table plan.precious (n integer)")
        self.refused("schema plan")

    def test_a_view_that_leans_on_code_is_refused(self):
        self.deployed()
        self.ask("create view public.mine as select * from desk.units()")
        self.refused("view")

    def test_a_table_among_the_code_is_refused(self):
        self.deployed()
        self.ask("create table plan.precious (n integer)")
        self.refused("plan.precious")

    def test_broken_code_leaves_the_database_as_it_was(self):
        self.deployed()
        schema = self.copy()
        (schema / "scoring" / "broken.sql").write_text("create function scoring.broken() nonsense;\n", encoding="utf-8")
        self.refused("nonsense", schema=schema)

    def test_code_that_left_the_folder_leaves_the_database(self):
        schema = self.copy()
        (schema / "desk" / "passing.sql").write_text(
            "create function desk.passing() returns integer language sql as 'select 1';\n", encoding="utf-8")
        self.assertEqual(self.deploy(schema=schema).returncode, 0)
        self.assertEqual(self.ask("select to_regproc('desk.passing') is not null"), "t")
        self.deployed()
        self.assertEqual(self.ask("select to_regproc('desk.passing') is null"), "t")

    def test_identities_lie_in_the_range_of_the_bureau(self):
        self.deployed("--bureau", "42")
        unit = int(self.ask("insert into patrol.unit (unit, name, kind) values ('X', '某分局', 'bureau') returning unit_id"))
        self.assertEqual(unit // 10**12, 42)
        self.deployed()
        self.deployed("--bureau", "42")
        self.refused("another bureau", "--bureau", "43")

    def test_every_identity_has_the_range(self):
        self.deployed("--bureau", "42")
        self.assertEqual(self.ask("""
            select string_agg(s.sequencename, ' ') from pg_sequences s
             where s.schemaname = 'patrol'
               and (s.min_value <> 42000000000000 or s.max_value <> 42999999999999)"""), "")

    def test_a_bureau_number_is_1_to_8_million(self):
        for number in ("0", "-1", "seven", "99999999", "9000000"):
            self.assertNotEqual(self.deploy("--bureau", number).returncode, 0, number)
        self.assertEqual(self.ask("select to_regclass('patrol.unit') is null"), "t")

    def test_every_table_column_and_function_is_explained(self):
        self.deployed()
        self.assertEqual(self.ask("""
            select string_agg(c.oid::regclass::text || coalesce('.' || a.attname, ''), ' ')
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'patrol'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and col_description(c.oid, a.attnum) is null"""), "")
        self.assertEqual(self.ask("""
            select string_agg(p.oid::regprocedure::text, ' ')
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk') and obj_description(p.oid, 'pg_proc') is null"""), "")


class NoDatabase(unittest.TestCase):
    def test_without_a_database_it_ends_with_3_and_says_what_to_set(self):
        result = run(SCHEMA / "deploy", PGHOST="/nonexistent")
        self.assertEqual(result.returncode, 3)
        self.assertIn("PGHOST", result.stderr)


if __name__ == "__main__":
    unittest.main()
