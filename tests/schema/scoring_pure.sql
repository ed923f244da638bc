-- SPDX-License-Identifier: GPL-3.0-or-later
-- Scoring takes the instant it judges by, and never asks for it: by the catalogue, and by asking again later.
begin;
\ir fixtures/district.psql
select plan(7);

create temp view written as
  select p.oid, p.oid::regprocedure::text as function, p.provolatile, p.prosrc
    from pg_proc p where p.pronamespace = 'scoring'::regnamespace and p.prokind = 'f';

select cmp_ok((select count(*) from written), '>', 10::bigint, 'there are functions to look at');
select is_empty($$ select function from written where provolatile = 'v' $$, 'none is volatile');
select is_empty($$ select function, found[1] from written, regexp_matches(prosrc,
    '\m(now\s*\(|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|current_date|current_time|current_timestamp|localtime|localtimestamp|random\s*\(|pg_sleep)', 'i') as found $$,
  'none asks for the time, or for chance');
select is_empty($$ select function, found[1] from written,
    regexp_matches(prosrc, '''(now|today|tomorrow|yesterday)''', 'i') as found $$, 'nor through a literal that means it');
-- What they call outside of their room must not ask either.
select is_empty($$
  select w.function, called.oid::regprocedure::text
    from written w
    join pg_proc called on called.pronamespace in ('plan'::regnamespace, 'record'::regnamespace, 'desk'::regnamespace, 'patrol'::regnamespace)
     and w.prosrc ~ ('\m' || called.pronamespace::regnamespace::text || '\.' || called.proname || '\s*\(')
   where called.provolatile = 'v' $$, 'none calls a volatile function of another room');

select pg_temp.duty('LX', '2026-03-02 09:00', 60, '{C1,C2,C3}', crew => '{P1}', early => 10, late => 30) \g /dev/null
select pg_temp.tap('C1', 'P1', '2026-03-02 09:05', 'H1') \g /dev/null
select pg_temp.tap('C2', 'P1', '2026-03-02 10:10', 'H1') \g /dev/null
prepare answer as
  select v::text as row from desk.csv_visits('2026-03-01', '2026-03-31', null, '2026-03-20Z') as v
  union all select s::text from unnest('{people,lines,units}'::text[]) as of_what, desk.csv_scores('2026-03-01', of_what, null, '2026-03-20Z') as s;
create temp table first_answer as execute answer;
select cmp_ok((select count(*) from first_answer), '>', 6::bigint, 'there is an answer');
select pg_sleep(0.2) \g /dev/null
set local timezone = 'Pacific/Apia';
set local datestyle = 'German, DMY';
set local intervalstyle = 'sql_standard';
set local lc_messages = 'C';
select set_eq('answer', 'select row from first_answer', 'the same instant gives the same answer later, whatever the session''s zone and styles');
select * from finish();
rollback;
