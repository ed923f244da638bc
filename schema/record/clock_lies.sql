-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.clock_lies(realtime timestamptz, clock_error_us bigint, at timestamptz) returns boolean language sql immutable as $$
  select clock_error_us < 1000000
     and realtime - at not between interval '-15 seconds' - clock_error_us * interval '1 microsecond'
                               and interval '5 seconds' + clock_error_us * interval '1 microsecond'
$$;
comment on function record.clock_lies is
  'Whether a clock that claims to be synchronised (error under 1 s, in microseconds) is more than 5 s beyond that error from ours. A push may be 10 s on its way, which makes a clock look late.';
