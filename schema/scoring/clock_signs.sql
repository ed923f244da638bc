-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.clock_signs(from_at timestamptz, to_at timestamptz, from_seconds double precision default 60)
returns setof scoring.sign
language sql stable rows 100
set search_path = patrol, pg_temp
as $$
  select format('set_back:%s:%s', step.journal, step.entry), 'set_back', step.received_at, journal.reader_id, null::bigint, null::text,
         placement.checkpoint_id, step.device_at, journal.reader_id, null::bigint, null::integer, round(back.seconds, 1), null::integer, null::bigint
    from clock_in as step
    join journal on journal.journal = step.journal
   cross join lateral (
     select earlier.device_at, earlier.boottime_ns from clock_in as earlier
      where earlier.station_id = step.station_id and earlier.journal = step.journal and earlier.entry < step.entry and earlier.boot_id = step.boot_id
        and earlier.received_at <= step.received_at
      order by earlier.entry desc limit 1) as last
   cross join lateral (
     select (step.boottime_ns - last.boottime_ns) / 1000000000.0 - extract(epoch from step.device_at - last.device_at) as seconds) as back
    left join placement on placement.reader_id = journal.reader_id and placement.during @> step.received_at
   where step.kind = 'clock_step' and step.received_at >= clock_signs.from_at and step.received_at < clock_signs.to_at
     and back.seconds > clock_signs.from_seconds
$$;
comment on function scoring.clock_signs is
'Signs of kind set_back: the clock of a reader''s host was set back by more than from_seconds (60 s), told by the entries of its journal: between the entry before, of the same boot, and that of the step the clock went on by so much less than the boot time, which nobody can set. at: when the entry landed, from from_at, inclusive, to to_at, exclusive; before_at: what the clock said after the step; seconds: by how many it was set back. It cannot gain a point (design §6): instants are settled by boot time then.';
