-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.change_groups(from_at timestamptz, to_at timestamptz, what text, search text, who text,
                                   before_at timestamptz, before_transaction bigint, how_many integer)
returns table (at timestamptz, transaction bigint, login text, badge text, person_name text, changes bigint, added bigint, removed bigint,
               kinds jsonb, first_number bigint, kind text, code text, name text, unit text, unit_name text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with wanted as (
    select change.*, coalesce(change.badge, '') as signed
      from change left join person using (badge)
     where change.at >= coalesce(change_groups.from_at, '-infinity') and change.at < coalesce(change_groups.to_at, 'infinity')
       and (change.at, change.transaction) < (coalesce(change_groups.before_at, 'infinity'), coalesce(change_groups.before_transaction, 9223372036854775807))
       and (change_groups.what is null or change.kind = change_groups.what)
       and (change_groups.search is null or position(lower(change_groups.search) in lower(change.code || ' ' || coalesce(change.name, ''))) > 0)
       and (change_groups.who is null or position(lower(change_groups.who) in lower(concat_ws(' ', change.login, change.badge, person.name))) > 0)
  ), grouped as (
    select wanted.at, wanted.transaction, min(wanted.login) as login, case when min(wanted.signed) = max(wanted.signed) then min(wanted.badge) end as badge,
           count(*) as changes, count(*) filter (where wanted.before is null) as added, count(*) filter (where wanted.after is null) as removed,
           min(wanted.change_number) as first_number
      from wanted group by wanted.at, wanted.transaction
     order by wanted.at desc, wanted.transaction desc
     limit least(greatest(change_groups.how_many, 1), 1000)
  )
  select grouped.at, grouped.transaction, grouped.login, grouped.badge, person.name, grouped.changes, grouped.added, grouped.removed,
         (select jsonb_object_agg(counted.kind, counted.count) from
           (select wanted.kind, count(*) from wanted where (wanted.at, wanted.transaction) = (grouped.at, grouped.transaction) group by wanted.kind) as counted),
         grouped.first_number, change.kind, change.code, change.name, change.unit, unit.name
    from grouped
    join change on change.change_number = grouped.first_number
    left join person on person.badge = grouped.badge
    left join unit on unit.unit = change.unit
   order by grouped.at desc, grouped.transaction desc
$$;
comment on function desk.change_groups is
'What was changed together, newest first: one row for each transaction, with how many of its changes fit, how many of these added and removed things, how many there are of each kind (kinds: {"stop": 12, …}), and what the first was of. badge: who signed for all of them. from_at inclusive, to_at exclusive; what: a kind, as patrol.change.kind; search: part of a code or a name; who: part of a login, a badge or a person''s name; none = any. A page ends after how_many (1 to 1,000); before_at and before_transaction of its last row give the next.';
grant execute on function desk.change_groups to patrol_editor, patrol_auditor;
