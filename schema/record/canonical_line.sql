-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.canonical_line(entry bigint, kind text, uid text, boot_id uuid, boottime_ns bigint, device_at timestamptz, clock_error_us bigint, auth text,
                                      auth_detail text default null)
  returns text language sql stable as $$
  select concat_ws(' ', entry, kind, coalesce(uid, '-'), coalesce(boot_id::text, '-'), coalesce(boottime_ns::text, '-'),
                   to_char(device_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(clock_error_us::text, '-'), concat_ws(':', auth, auth_detail))
$$;
comment on function record.canonical_line is
  'The canonical line of a clock-in, as record.push describes it; what a download does not know (boot, boot time, clock error) is "-".';
