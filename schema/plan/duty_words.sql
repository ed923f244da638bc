-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.duty_words(starts_at timestamptz, ends_at timestamptz, timezone text, visits bigint, people text[]) returns jsonb
language sql stable as $$
  select case when starts_at is not null then jsonb_build_object(
    'start', to_char(starts_at at time zone timezone, 'HH24:MI'), 'end', to_char(ends_at at time zone timezone, 'HH24:MI'),
    'visits', visits, 'people', people) end
$$;
comment on function plan.duty_words is 'A duty before or after a change: local times, number of visits, names of its people; null where there is none.';
