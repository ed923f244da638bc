-- SPDX-License-Identifier: GPL-3.0-or-later
-- A small district for the window's tests: two stations, two lines with three checkpoints each, a fixed reader at every
-- checkpoint, and a crew. example.duty() writes down what is owed, example.push() clocks in as an agent does.
create schema example;
select record.ensure_month(parent => parent, month => (now() + month * interval '1 month')::date)
  from unnest('{patrol.visit,patrol.sighting,patrol.clock_in}'::regclass[]) as parent, generate_series(-2, 1) as month;
insert into patrol.unit (unit, name, kind, timezone) values ('B', '示例分局', 'bureau', 'Asia/Shanghai');
insert into patrol.unit (unit, name, kind, parent_id)
select code, name, 'station', (select unit_id from patrol.unit where unit = 'B')
  from (values ('S1', '东城派出所'), ('S2', '西城派出所')) as station (code, name);
insert into patrol.person (badge, name, kind) values ('P1', '张三', 'officer'), ('P2', '李四', 'auxiliary'), ('P3', '王五', 'grid_worker');
insert into patrol.membership (person_id, unit_id, during)
select person_id, (select unit_id from patrol.unit where unit = case badge when 'P3' then 'S2' else 'S1' end), '(,)' from patrol.person;
insert into patrol.checkpoint (checkpoint, name, unit_id, kind, level, lon, lat)
select 'C' || n, '示例点' || n, (select unit_id from patrol.unit where unit = case when n <= 3 then 'S1' else 'S2' end), 'ordinary', 3,
       104.76 + 0.004 * n, 29.35 + 0.003 * (n % 2)
  from generate_series(1, 6) as n;
insert into patrol.line (line, name, unit_id, mode, ordered, eligibility)
select line, name, (select unit_id from patrol.unit where unit.unit = of.unit), 'foot', false, 'anyone'
  from (values ('L1', '东城一线', 'S1'), ('L2', '西城一线', 'S2')) as of (line, name, unit);
insert into patrol.stop (line_id, position, checkpoint_id)
select line_id, row_number() over (partition by line_id order by checkpoint), checkpoint_id from patrol.checkpoint join patrol.line using (unit_id);
insert into patrol.reader (reader, kind, unit_id, checkpoint_id)
select 'F' || substr(checkpoint, 2), 'fixed', unit_id, checkpoint_id from patrol.checkpoint;
insert into patrol.placement (reader_id, checkpoint_id, during) select reader_id, checkpoint_id, '[2020-01-01 00:00Z,)' from patrol.reader;
insert into patrol.reader_state (reader_id, last_seen_at, complete_through, undelivered, state)
select reader_id, now(), now(), 0, 'listening' from patrol.reader;
insert into patrol.card (uid, kind, person_id, during)
select '0400000' || substr(badge, 2), 'person', person_id, '[2020-01-01 00:00Z,)' from patrol.person;

-- A duty of a line on a local date, with a shift of its own; all the line's stops, P1 and P2 as crew.
create function example.duty(line text, shift text, starts_at timestamptz, minutes integer,
                             on_day date default (now() at time zone 'Asia/Shanghai')::date) returns void language plpgsql as $$
declare
  made patrol.duty;
begin
  insert into patrol.shift (line_id, shift, name, kind, start, duration_minutes, rounds)
  select line_id, duty.shift, '班次' || duty.shift, 'fixed', '08:00', duty.minutes, 1 from patrol.line l where l.line = duty.line
  on conflict do nothing;
  insert into patrol.duty (station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, accept_from, accept_until, mode, ordered,
                           eligibility, rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, written_at)
  select l.unit_id, l.line_id, s.shift_id, l.unit_id, duty.on_day, duty.starts_at, duty.starts_at + duty.minutes * interval '1 minute',
         duty.starts_at, duty.starts_at + duty.minutes * interval '1 minute', 'foot', false, 'anyone', 1, 0, 0, 0, duty.starts_at
    from patrol.line l join patrol.shift s using (line_id) where l.line = duty.line and s.shift = duty.shift
  returning * into made;
  insert into patrol.duty_member select made.station_id, made.duty_id, person_id from patrol.person where badge in ('P1', 'P2');
  insert into patrol.visit (station_id, duty_id, checkpoint_id, on_day, position, round, kind, level)
  select made.station_id, made.duty_id, checkpoint_id, made.on_day, position, 1, 'ordinary', 3
    from patrol.stop join patrol.line l using (line_id) where l.line = duty.line;
end $$;

-- What an agent sends for one tap of a card at a fixed reader, now: the next entry of the reader's journal.
create function example.push(reader text, uid text) returns text language plpgsql as $$
declare
  journal constant uuid := md5(push.reader)::uuid;
  boot constant uuid := md5('boot ' || push.reader)::uuid;
  held constant patrol.journal := (select j from patrol.journal j where j.journal = md5(push.reader)::uuid);
  number constant bigint := coalesce(held.holds_through, 0) + 1;
  line constant text := format('%s tap %s %s %s %s 120 uid', number, push.uid, boot, number * 1000000000,
                               to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
  previous constant bytea := coalesce(held.head_digest, sha256(convert_to(journal::text, 'UTF8')));
begin
  return (select coalesce(answer.refused || ' ' || answer.detail, 'landed')
            from record.push(reader => push.reader, journal => journal, first_entry => number, lines => array[line],
                             digests => array[sha256(convert_to(encode(previous, 'hex') || line, 'UTF8'))], boot_id => boot,
                             boottime_ns => (number + 1) * 1000000000, realtime => clock_timestamp(), clock_error_us => 120,
                             complete_through_ns => (number + 1) * 1000000000, public_key => null, signature => null,
                             health => '{"undelivered": 0, "reader_state": "listening"}') as answer);
end $$;
