-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_outage_period(from_at timestamptz, to_at timestamptz) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
begin
  if from_at is null or not isfinite(from_at) or (to_at is not null and not isfinite(to_at)) or to_at <= from_at then
    raise exception using errcode = 'PT400',
      message = format('the outage ends at %s, not after it starts at %s', coalesce(scoring.instant_text(to_at), '-'),
                       coalesce(scoring.instant_text(from_at), '-')),
      hint = 'Give a period that ends after it starts.',
      detail = format('outage_period from=%s to=%s', coalesce(scoring.instant_text(from_at), '-'), coalesce(scoring.instant_text(to_at), '-'));
  end if;
end $$;
comment on function desk.require_outage_period is
'Refuses a period of an outage that does not start at an instant, or does not end after it; no end is one that lasts. Errors: PT400 outage_period.';
