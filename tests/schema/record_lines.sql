-- SPDX-License-Identifier: GPL-3.0-or-later
-- A line lands if record.check_lines finds nothing wrong with it, and then reads back as it was: for lines spoilt at random.
begin;
\ir fixtures/readers.psql
select plan(7);
\if :{?seed}
\else
select floor(random() * 1000000)::integer as seed \gset
\endif
\echo # seed :seed
select setseed(:seed / 1000000.0) \g /dev/null

create function spoilt(line text) returns text language plpgsql as $$
declare
  place constant integer := 1 + floor(random() * length(line));
  sign constant text := substr('0123456789abcdefABCDEF-:.TZ +_eE,/巡', 1 + floor(random() * 35)::integer, 1);
  field constant integer := 1 + floor(random() * 8);
  edges constant text[] := array['', '-', '0', '00', '1', '-1', '+1', '1e3', 'tap', 'start', 'clock_step', 'none', 'uid', 'failed', 'null', 'NaN', 'infinity', 'epoch', 'now',
    '040000A1', '040000', '040000A10', '0400000000000000A1A2', '0400000000000000A1A2A3', '040000a1', '999999999999999', '1000000000000000', '999999999999999999', '1000000000000000000',
    '9223372036854775808', '2024-02-29T00:00:00.000000Z', '2023-02-29T00:00:00.000000Z', '2024-12-31T23:59:59.999999Z', '2024-12-31T23:59:60.000000Z', '2024-12-31T24:00:00.000000Z',
    '2024-06-30T12:00:00.120000Z', '2024-06-30T12:00:00.100000Z', '2024-06-30T12:00:00.000001Z', '2024-06-30T12:00:00.00000Z', '2024-06-30 12:00:00.000000Z', '2024-06-30T12:00:00.000000z',
    '1969-12-31T23:59:59.999999Z', '1970-01-01T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z', '10000-01-01T00:00:00.000000Z', '0000-01-01T00:00:00.000000Z', '2024-06-30T12:00:00.00000 Z',
    '20240630T120000.000000Z', 'bbbbbbbb-0000-4000-8000-000000000001', '{bbbbbbbb-0000-4000-8000-000000000001}', 'bbbbbbbb000040008000000000000001', 'BBBBBBBB-0000-4000-8000-000000000001'];
  parts text[] := string_to_array(line, ' ');
begin
  case floor(random() * 5)::integer
    when 0 then return overlay(line placing sign from place for 1);
    when 1 then return overlay(line placing sign from place for 0);
    when 2 then return overlay(line placing '' from place for 1);
    when 3 then return line || substr(' uid  -', 1 + floor(random() * 7)::integer);
    else
      parts[field] := edges[1 + floor(random() * cardinality(edges))];
      return array_to_string(parts, ' ');
  end case;
end $$;
create table attempt (n integer, journal uuid, line text, digest bytea, good boolean, refused text);
insert into attempt (n, journal, line)
select n, journal(n), case when n % 20 = 0 then good when n % 7 = 0 then spoilt(spoilt(good)) else spoilt(good) end
  from generate_series(1, 1500) as n,
       lateral (select format('1 tap 040000A1 %s %s %s %s uid', boot(1), floor(random() * 1e12)::bigint,
                 to_char(timestamp '1970-01-01' + random() * interval '100 years', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), floor(random() * 2000000)::bigint) as good offset n - n) as g;
update attempt set digest = sha256(convert_to(encode(sha256(convert_to(journal::text, 'UTF8')), 'hex') || line, 'UTF8'));
update attempt a set good = num_nonnulls(c.long_entry, c.bad_entry, c.broken_entry) = 0
  from attempt b, record.check_lines(array[b.line], array[b.digest], 1, sha256(convert_to(b.journal::text, 'UTF8'))) as c where b.n = a.n;
create function sent(a attempt) returns text language plpgsql as $$
begin
  return (select coalesce(p.refused, 'held ' || p.holds_through) from record.push('F1', a.journal, 1, array[a.line], array[a.digest], boot(2), 5, now(), 120, null, null, null, null) as p);
exception when others then
  return sqlstate || ' ' || sqlerrm;
end $$;
set local datestyle = 'SQL, DMY'; -- whatever a session likes to see
set local timezone = 'Asia/Kolkata';
do $$
declare
  a attempt;
begin
  for a in select * from attempt order by n loop
    update attempt set refused = sent(a) where attempt.n = a.n;
  end loop;
end $$;
set local datestyle = 'ISO';
set local timezone = 'UTC';
select cmp_ok((select count(*) from attempt where good), '>', 75::bigint, 'some lines are good');
select cmp_ok((select count(*) from attempt where not good), '>', 700::bigint, 'most are not');
select is_empty('select * from attempt where good and refused <> ''held 1''', 'what the check finds good lands');
select is_empty('select * from attempt where not good and refused <> ''bad_line''', 'what it finds bad is refused as such');
select is_empty($$select a.line, record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth)
                    from attempt a left join patrol.clock_in c on c.journal = a.journal
                   where a.good and a.line is distinct from record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth)$$, 'and reads back as it was');
select is((select count(*) from patrol.clock_in), (select count(*) from attempt where good), 'nothing else landed');
-- The digest of another line, in a batch whose other lines are good
select is((select p.refused || ' ' || p.detail from record.push('F2', journal(2000), 1, array[l.one, l.two], array[digest_of(d.start, l.one), digest_of(d.start, l.two)], boot(2), 5, now(), 120, null, null, null, null) as p),
  'broken_chain entry 2: its digest does not follow from the one before', 'a digest that follows from another one is found')
  from (values ('1 start - ' || boot(1) || ' 5 2024-05-01T00:00:00.000000Z 5 none', '2 tap 040000A1 ' || boot(1) || ' 6 2024-05-01T00:00:01.000000Z 5 uid')) as l(one, two),
       (values (sha256(convert_to(journal(2000)::text, 'UTF8')))) as d(start);
select * from finish();
rollback;
