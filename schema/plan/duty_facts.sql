-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.duty_facts(duties bigint[]) returns table (
  "line" text, line_name text, shift text, shift_name text, on_day date, starts_at timestamptz, ends_at timestamptz, timezone text,
  visits bigint, stops text, people text[], terms text)
language sql stable as $$
  select l.line, l.name, s.shift, s.name, d.on_day, d.starts_at, d.ends_at, u.timezone, v.visits, v.stops,
         array(select p.name from patrol.duty_member m join patrol.person p using (person_id)
                where m.station_id = d.station_id and m.duty_id = d.duty_id order by p.badge),
         concat_ws(' ', d.unit_id, d.mode, d.ordered, d.eligibility, d.rounds, d.min_gap_minutes, d.early_grace_minutes, d.late_grace_minutes, d.above,
                   d.eligible_units, (select string_agg((f.person_kind, f.count)::text, '' order by f.person_kind) from patrol.duty_staffing f
                                       where f.station_id = d.station_id and f.duty_id = d.duty_id))
    from patrol.duty d
    join patrol.line l using (line_id) join patrol.shift s using (shift_id) join plan.unit_setting u on u.unit_id = d.unit_id
   cross join lateral (
      select count(*) as visits,
             md5(string_agg(concat_ws(' ', w.round, w.position, w.checkpoint_id, w.kind, w.level, w.dwell_minutes), '|' order by w.round, w.position)) as stops
        from patrol.visit w where w.station_id = d.station_id and w.duty_id = d.duty_id and w.on_day = d.on_day) v
   where d.duty_id = any (duty_facts.duties)
$$;
comment on function plan.duty_facts is
  'What duties are, for comparing them: who stands on the crew (names), how many visits, a digest of the stops (what and in which order), and the other terms they are judged by, as text.';
