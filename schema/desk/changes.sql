-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.changes(at timestamptz, transaction bigint, what text, search text, after_number bigint, how_many integer)
returns table (change_number bigint, at timestamptz, kind text, code text, name text, unit text, unit_name text, login text, badge text,
               person_name text, before jsonb, after jsonb)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select change.change_number, change.at, change.kind, change.code, change.name, change.unit, unit.name, change.login, change.badge, person.name,
         change.before, change.after
    from change
    left join unit on unit.unit = change.unit
    left join person on person.badge = change.badge
   where change.at = changes.at and change.transaction = changes.transaction and change.change_number > coalesce(changes.after_number, 0)
     and (changes.what is null or change.kind = changes.what)
     and (changes.search is null or position(lower(changes.search) in lower(change.code || ' ' || coalesce(change.name, ''))) > 0)
   order by change.change_number
   limit least(greatest(changes.how_many, 1), 1000)
$$;
comment on function desk.changes is
'What one transaction changed (at and transaction as desk.change_groups tells them), in its order, with the rows before and after as patrol.change keeps them. what: a kind; search: part of a code or a name; none = all. A page ends after how_many (1 to 1,000); change_number of its last row, given as after_number, gives the next.';
grant execute on function desk.changes to patrol_editor, patrol_auditor;
