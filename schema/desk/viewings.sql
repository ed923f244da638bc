-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.viewings(from_at timestamptz, to_at timestamptz)
returns table (at timestamptz, viewer text, month date, of_what text, unit text, as_of timestamptz, how_many integer)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select viewing.at, viewing.viewer, viewing.month, viewing.of_what, viewing.unit, viewing.as_of, viewing.how_many
    from viewing
   where viewing.at >= viewings.from_at and viewing.at < viewings.to_at
   order by viewing.at, viewing.viewing_number
$$;
comment on function desk.viewings is
'Who was shown scores from from_at, inclusive, to to_at, exclusive: when, which database role, of which month, of what (people, lines, units), of which unit (none: all), judged by which instant, and how many scores. What they saw of one subject: desk.score_history. Programs of this project commit when they show; who asks by hand and rolls back has seen what is not kept here, and so has who asks a standby: what people may do with SQL of their own is a matter of whom to give a login.';
grant execute on function desk.viewings to patrol_auditor;
