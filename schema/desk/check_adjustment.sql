-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_adjustment(kind text, points numeric, reason text) returns void
language plpgsql immutable as $$
begin
  if kind is null or kind not in ('inspection', 'merit', 'appeal') then
    raise exception using errcode = 'PT400',
      message = format('an adjustment is an inspection, a merit or an appeal, not "%s"', left(kind, 80)),
      hint = 'Use inspection, merit or appeal.', detail = format('adjustment_kind kind=%s', left(kind, 80));
  end if;
  if points is null or points = 'NaN' or points not between -100 and 100 or points = 0 or points <> round(points, 2) then
    raise exception using errcode = 'PT400',
      message = format('an adjustment adds or takes up to 100 points, with at most 2 decimals, not %s', points),
      hint = 'Give points within that range.', detail = format('adjustment_points points=%s', points);
  end if;
  if reason is null or length(reason) > 500 or reason !~ '[^[:space:]]' then
    raise exception using errcode = 'PT400', message = 'an adjustment needs a reason of 1 to 500 characters',
      hint = 'Say why, as people will read it.', detail = 'adjustment_reason';
  end if;
end $$;
comment on function desk.check_adjustment is
'Refuses what cannot be an adjustment: PT400 adjustment_kind, adjustment_points, adjustment_reason.';
