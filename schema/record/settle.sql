-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.settle(journal uuid, boot_id uuid, boottime_ns bigint, clock_error_us bigint, device_at timestamptz)
  returns table (at timestamptz, error interval, clock text) language sql stable as $$
  select coalesce(anchor.server_at - (anchor.distance_ns / 1000) * interval '1 microsecond', settle.device_at),
         case when settle.clock_error_us is null then interval '0'
              when anchor.server_at is null then settle.clock_error_us * interval '1 microsecond'
              else (abs(anchor.distance_ns) / 10000000) * interval '1 microsecond' end,
         case when settle.clock_error_us is null then 'downloaded'
              when settle.clock_error_us < 1000000 then 'synchronised'
              when anchor.server_at is null then 'unsure'
              else 'anchored' end
    from (select) as one
    left join lateral (
      select nearest.server_at, nearest.boottime_ns - settle.boottime_ns as distance_ns
        from ((select a.server_at, a.boottime_ns from patrol.anchor a
                where settle.clock_error_us >= 1000000 and a.journal = settle.journal and a.boot_id = settle.boot_id
                  and a.boottime_ns >= settle.boottime_ns
                order by a.boottime_ns limit 1)
              union all
              (select a.server_at, a.boottime_ns from patrol.anchor a
                where settle.clock_error_us >= 1000000 and a.journal = settle.journal and a.boot_id = settle.boot_id
                  and a.boottime_ns < settle.boottime_ns
                order by a.boottime_ns desc limit 1)) as nearest
       order by nearest.boottime_ns desc limit 1) as anchor on true
$$;
comment on function record.settle is
  'The instant of a clock-in, how far off it may be, and by which clock. Clock error under 1 s: the device''s time and that error (synchronised). Otherwise by the first anchor of the same journal and boot at or after it, else by the last one before it: the server''s time less the boot time between, with 100 ppm of that as error (anchored). Without an anchor: the device''s time and its error bound (unsure). No clock error given, as in downloads: the device''s time, error 0 (downloaded). Settles one clock-in; written so that the planner can put it into the query that asks.';
