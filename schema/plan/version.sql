-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.version() returns text
language sql stable security definer set search_path = patrol, pg_temp as $$
  select md5(string_agg(p.part, '|'))
    from (select md5(coalesce(string_agg(r::text, '' order by r collate "C"), '')) as part
            from plan.feed_files() f left join lateral plan.export_rows(f.file) r on true group by f.file order by f.file) p
$$;
comment on function plan.version is
  'A digest (MD5) of all records of the plan as it is: equal as long as nobody has changed it. An edit names the one it began with.';
grant execute on function plan.version to patrol_viewer, patrol_editor, patrol_auditor;
