-- Who changed what, when, before and after. Triggers note it once for each statement, in the transaction of the change itself, so
-- that nothing is changed without its note and one import is one group. Tables that readers write have none: what happened is its own log.

create table patrol.change (
  change_number bigint generated always as identity :of_this_bureau,
  at timestamptz not null,
  transaction bigint not null,
  kind text not null,
  code text not null,
  name text,
  unit text,
  login text not null,
  badge text,
  before jsonb,
  after jsonb,
  constraint change_pkey primary key (change_number),
  constraint a_change_changes_something check (before is distinct from after)
);
comment on table patrol.change is 'What people changed 日志: one row for each thing a statement added, changed or took away. Append-only.';
comment on column patrol.change.change_number is 'Identity; within a transaction in the order of the changes.';
comment on column patrol.change.at is 'When its transaction began.';
comment on column patrol.change.transaction is 'Identity of the transaction: with at, what was changed together.';
comment on column patrol.change.kind is 'What sort of thing: the table without schema.';
comment on column patrol.change.code is 'What people call the thing: the key of its row in the feed, parts separated by "/", or its number.';
comment on column patrol.change.name is 'Its name then, as people read it; none where it has none.';
comment on column patrol.change.unit is 'Code of the unit it belonged to then; none where it is nobody''s, or not known.';
comment on column patrol.change.login is 'The role that had logged in.';
comment on column patrol.change.badge is 'Who signed for it, where the function that wrote knows; none for imports.';
comment on column patrol.change.before is 'The row before, codes instead of identities, without what is empty; none = it was added, or came back into the feed. Of a rule set, the one it follows.';
comment on column patrol.change.after is 'The row after, the same way; none = it went, or left the feed.';
create index change_by_instant on patrol.change (at, transaction, change_number);

create function patrol.refuse_log_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was noted of a change is never changed' using errcode = 'PT403',
    hint = 'Change the thing itself again: that is noted, too.';
end $$;
comment on function patrol.refuse_log_change is 'Keeps the log as it was written: refuses update, delete and truncate. Errors: PT403.';
create trigger a_note_is_never_changed before update or delete on patrol.change
  for each row execute function patrol.refuse_log_change();
create trigger notes_are_never_truncated before truncate on patrol.change
  for each statement execute function patrol.refuse_log_change();

-- Arguments: kind; then expressions over a row r: code, name, unit, who signed, content, content before it was added, whether it is noted.
-- Instants in contents are UTC's, whatever zone the writer's session has.
create function patrol.note_changes() returns trigger language plpgsql set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
declare
  shown constant text := format('row_number() over () as place, (%s)::text as code, (%s)::text as name, (%s)::text as unit, (%s)::text as signer, %s as content, (%s)::boolean as noted',
                                tg_argv[1], tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5], tg_argv[7]);
  pairs text;
begin
  if tg_op = 'INSERT' then
    if not exists (select from come) then
      return null;
    end if;
    pairs := format('select new.*, old.content as before, new.content as after from (select %s, %s as earlier from come as r) as new cross join lateral (select new.earlier as content) as old',
                    shown, tg_argv[6]);
  elsif tg_op = 'DELETE' then
    if not exists (select from gone) then
      return null;
    end if;
    pairs := format('select old.*, old.content as before, null::jsonb as after from (select %s from gone as r) as old', shown);
  else
    if not exists (select from come) then
      return null;
    end if;
    -- Both tables hold the rows in the order of the update: a key may change, a place does not.
    pairs := format('select new.*, old.content as before, new.content as after from (select %1$s from gone as r) as old join (select %1$s from come as r) as new using (place)', shown);
    pairs := replace(pairs, 'select new.*,', 'select new.place, new.code, new.name, new.unit, new.signer, new.noted,');
  end if;
  execute format($q$
    insert into patrol.change (at, transaction, kind, code, name, unit, login, badge, before, after)
    select now(), pg_current_xact_id()::text::bigint, %L, pair.code, pair.name, pair.unit, session_user,
           coalesce(case when pair.after is not null then pair.signer end, nullif(current_setting('patrol.signer', true), '')), pair.before, pair.after
      from (%s) as pair
     where pair.noted and pair.before is distinct from pair.after
     order by pair.place
  $q$, tg_argv[0], pairs);
  return null;
end $$;
comment on function patrol.note_changes is
  'Notes in patrol.change what a statement added, changed or took away. Who signed is what the row says that came, else the setting patrol.signer of the transaction (a badge).';

create function patrol.shown_content(of_table regclass, leave_out text[]) returns text language sql stable as $$
  with col as (
    select a.attname::text as name, a.attnum, a.attidentity <> '' or a.attname in ('station_id', 'in_feed') or a.attname = any (leave_out) as left_out,
           case when target.relnamespace = 'patrol'::regnamespace then target.relname end::text as target
      from pg_attribute as a
      left join pg_constraint as c on c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]
      left join pg_class as target on target.oid = c.confrelid
     where a.attrelid = of_table and a.attnum > 0 and not a.attisdropped
  ), told as (
    select name, attnum, left_out, format(case
             when target = 'person' then '(select x.badge from patrol.person as x where x.person_id = r.%1$I)'
             when target = 'shift' then '(select l.line || ''/'' || x.shift from patrol.shift as x join patrol.line as l using (line_id) where x.shift_id = r.%1$I)'
             when target in ('unit', 'checkpoint', 'line', 'zone', 'crew', 'event', 'reader')
               then '(select x.%2$I from patrol.%2$I as x where x.%3$I = r.%1$I)' end, name, target, target || '_id') as expression
      from col
  )
  select format(case when exists (select from col where name = 'in_feed') then 'case when r.in_feed then %s end' else '%s' end,
                format('jsonb_strip_nulls(to_jsonb(r) - %L::text[]%s)',
                       coalesce(array_agg(name order by attnum) filter (where left_out or expression is not null), '{}'),
                       coalesce(format(' || jsonb_build_object(%s)', string_agg(format('%L, %s', regexp_replace(name, '_id$', ''), expression), ', ' order by attnum)
                                                                        filter (where expression is not null and not left_out)), '')))
    from told
$$;
comment on function patrol.shown_content is
  'An expression that makes of a row r of the table what patrol.change keeps of it: a JSON object by column, with codes for identities, without what is empty and the columns left out. None for a row that is not in the feed.';

create function patrol.keep_changes_of(of_table regclass, code text, name text default 'null', unit text default 'null', signer text default 'null',
                                       earlier text default 'null::jsonb', noted text default 'true', leave_out text[] default '{}') returns void language plpgsql as $$
declare
  kind constant text := (select c.relname from pg_class as c where c.oid = of_table);
  how record;
begin
  for how in values ('new_rows_are_noted', 'insert', 'new table as come'), ('changed_rows_are_noted', 'update', 'old table as gone new table as come'),
                    ('deleted_rows_are_noted', 'delete', 'old table as gone') loop
    execute format('drop trigger if exists %I on %s', how.column1, of_table);
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function patrol.note_changes(%L, %L, %L, %L, %L, %L, %L, %L)',
                   how.column1, how.column2, of_table, how.column3, kind, keep_changes_of.code, keep_changes_of.name, keep_changes_of.unit,
                   keep_changes_of.signer, patrol.shown_content(of_table, leave_out), keep_changes_of.earlier, noted);
  end loop;
end $$;
comment on function patrol.keep_changes_of is
  'Has what changes in a table noted in patrol.change from now on. code, name, unit, signer (a badge), earlier (content before it was added), noted (whether it is noted): SQL expressions over a row r. leave_out: columns that are not kept. Call it again after a migration that gives the table columns that refer to others.';

-- The plan, as people edit it.
select patrol.keep_changes_of('patrol.unit', 'r.unit', 'r.name', 'r.unit'),
       patrol.keep_changes_of('patrol.person', 'r.badge', 'r.name'),
       patrol.keep_changes_of('patrol.membership', '(select p.badge from patrol.person as p where p.person_id = r.person_id)',
         '(select p.name from patrol.person as p where p.person_id = r.person_id)', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.zone', 'r.zone', 'r.name', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.checkpoint', 'r.checkpoint', 'r.name', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.line', 'r.line', 'r.name', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.stop', '(select l.line from patrol.line as l where l.line_id = r.line_id) || ''/'' || r.position',
         '(select l.name || '' · '' || c.name from patrol.line as l, patrol.checkpoint as c where l.line_id = r.line_id and c.checkpoint_id = r.checkpoint_id)',
         '(select u.unit from patrol.line as l join patrol.unit as u using (unit_id) where l.line_id = r.line_id)'),
       patrol.keep_changes_of('patrol.staffing', '(select l.line from patrol.line as l where l.line_id = r.line_id) || ''/'' || r.person_kind',
         '(select l.name from patrol.line as l where l.line_id = r.line_id)',
         '(select u.unit from patrol.line as l join patrol.unit as u using (unit_id) where l.line_id = r.line_id)'),
       patrol.keep_changes_of('patrol.shift', '(select l.line from patrol.line as l where l.line_id = r.line_id) || ''/'' || r.shift',
         '(select l.name from patrol.line as l where l.line_id = r.line_id) || '' · '' || r.name',
         '(select u.unit from patrol.line as l join patrol.unit as u using (unit_id) where l.line_id = r.line_id)'),
       patrol.keep_changes_of('patrol.calendar', 'r.on_day || coalesce(''/'' || (select u.unit from patrol.unit as u where u.unit_id = r.unit_id), '''')',
         '(select u.name from patrol.unit as u where u.unit_id = r.unit_id)', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.crew', 'r.crew', 'r.name', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.crew_member',
         '(select c.crew || ''/'' || p.badge from patrol.crew as c, patrol.person as p where c.crew_id = r.crew_id and p.person_id = r.person_id)',
         '(select c.name || '' · '' || p.name from patrol.crew as c, patrol.person as p where c.crew_id = r.crew_id and p.person_id = r.person_id)',
         '(select u.unit from patrol.crew as c join patrol.unit as u using (unit_id) where c.crew_id = r.crew_id)'),
       patrol.keep_changes_of('patrol.roster',
         '(select l.line || ''/'' || s.shift || ''/'' || c.crew from patrol.shift as s join patrol.line as l using (line_id), patrol.crew as c where s.shift_id = r.shift_id and c.crew_id = r.crew_id)',
         '(select l.name || '' · '' || s.name || '' · '' || c.name from patrol.shift as s join patrol.line as l using (line_id), patrol.crew as c where s.shift_id = r.shift_id and c.crew_id = r.crew_id)',
         '(select u.unit from patrol.crew as c join patrol.unit as u using (unit_id) where c.crew_id = r.crew_id)'),
       patrol.keep_changes_of('patrol.dispatch',
         '(select l.line || ''/'' || s.shift || ''/'' || r.on_day from patrol.shift as s join patrol.line as l using (line_id) where s.shift_id = r.shift_id)',
         '(select l.name || '' · '' || s.name from patrol.shift as s join patrol.line as l using (line_id) where s.shift_id = r.shift_id)',
         '(select u.unit from patrol.shift as s join patrol.line as l using (line_id) join patrol.unit as u using (unit_id) where s.shift_id = r.shift_id)'),
       patrol.keep_changes_of('patrol.event', 'r.event', 'r.name'),
       patrol.keep_changes_of('patrol.reader', 'r.reader', '(select c.name from patrol.checkpoint as c where c.checkpoint_id = r.checkpoint_id)',
         '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)'),
       patrol.keep_changes_of('patrol.card', 'r.uid',
         'coalesce((select p.name from patrol.person as p where p.person_id = r.person_id), (select c.name from patrol.checkpoint as c where c.checkpoint_id = r.checkpoint_id), (select e.name from patrol.event as e where e.event_id = r.event_id), r.plate)',
         '(select u.unit from patrol.checkpoint as c join patrol.unit as u using (unit_id) where c.checkpoint_id = r.checkpoint_id)')
\g /dev/null

-- What people decide, with who signed for it; excuses and what came later: 0013.
select patrol.keep_changes_of('patrol.adjustment', 'r.adjustment_id',
         'coalesce((select p.name from patrol.person as p where p.person_id = r.person_id), (select l.name from patrol.line as l where l.line_id = r.line_id), (select u.name from patrol.unit as u where u.unit_id = r.unit_id))',
         '(select u.unit from patrol.unit as u where u.unit_id = r.station_id)', '(select p.badge from patrol.person as p where p.person_id = coalesce(r.approved_by, r.asked_by))'),
       patrol.keep_changes_of('patrol.rule_set', 'r.valid_from || ''/'' || r.revision', signer => '(select p.badge from patrol.person as p where p.person_id = r.set_by)',
         earlier => '(select jsonb_strip_nulls(to_jsonb(o) || jsonb_build_object(''set_by'', (select p.badge from patrol.person as p where p.person_id = o.set_by))) from patrol.rule_set as o where (o.valid_from, o.revision) < (r.valid_from, r.revision) order by o.valid_from desc, o.revision desc limit 1)'),
       patrol.keep_changes_of('patrol.card_policy', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)', '(select u.name from patrol.unit as u where u.unit_id = r.unit_id)',
         '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)', '(select p.badge from patrol.person as p where p.person_id = r.set_by)'),
       patrol.keep_changes_of('patrol.reader_key', '(select d.reader from patrol.reader as d where d.reader_id = r.reader_id)',
         '(select c.name from patrol.reader as d join patrol.checkpoint as c using (checkpoint_id) where d.reader_id = r.reader_id)',
         '(select u.unit from patrol.reader as d join patrol.unit as u using (unit_id) where d.reader_id = r.reader_id)',
         '(select p.badge from patrol.person as p where p.person_id = r.enrolled_by)'),
       patrol.keep_changes_of('patrol.outage', 'r.outage_number', '(select d.reader from patrol.reader as d where d.reader_id = r.reader_id)',
         '(select u.unit from patrol.unit as u where u.unit_id = r.station_id)', '(select p.badge from patrol.person as p where p.person_id = coalesce(r.ended_by, r.noted_by))',
         noted => 'r.noted_by is not null', leave_out => '{derived}'), -- what a reader says of itself is no decision
       patrol.keep_changes_of('patrol.sheet', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id) || ''/'' || to_char(r.month, ''YYYY-MM'') || ''/'' || r.revision',
         '(select u.name from patrol.unit as u where u.unit_id = r.unit_id)', '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)', leave_out => '{heads,rule}') -- which the sheet keeps
\g /dev/null

-- A list of all clock-ins is read in the order of their instants. Rows lie about in that order, so the bounds of their blocks tell enough.
create index sighting_by_instant on patrol.sighting using brin (at) with (pages_per_range = 16, autosummarize = on);
