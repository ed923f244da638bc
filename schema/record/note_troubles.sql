-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_troubles(held patrol.journal, health jsonb, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  before constant jsonb := (select s.health -> 'troubles' from patrol.reader_state s where s.reader_id = held.reader_id);
  trouble text;
begin
  foreach trouble in array '{disk_full,journal_damaged}'::text[] loop
    if note_troubles.health -> 'troubles' ? trouble and (before ? trouble) is not true then
      perform record.raise_evidence(held => held, kind => trouble, entry => held.holds_through, at => note_troubles.at, detail => case trouble
        when 'disk_full' then format('the reader''s disk is full, %s MB are free', coalesce(note_troubles.health ->> 'disk_free_mb', 'unknown'))
        else 'the reader''s journal was damaged; what could not be read was set aside' end);
    end if;
  end loop;
end $$;
comment on function record.note_troubles is
  'Raises an alarm when a reader begins to say of itself that its disk is full (disk_full) or that its journal was damaged (journal_damaged): once, until it no longer says so. Its caller has not kept the health yet.';
