-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.find_replays(journal uuid, after_entry bigint, at timestamptz) returns bigint
  language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  replay record;
  raised bigint := 0;
begin
  for replay in
    with pair as (
      -- The same counter twice, whatever the clocks say: the later of the two is the copy.
      select case when (l.at, l.journal, l.entry) > (o.at, o.journal, o.entry) then l else o end as later,
             case when (l.at, l.journal, l.entry) > (o.at, o.journal, o.entry) then o else l end as earlier
        from patrol.card_counter l join patrol.card_counter o on o.uid = l.uid and o.counter = l.counter and (o.journal, o.entry) <> (l.journal, l.entry)
       where l.journal = find_replays.journal and l.entry > after_entry
      union all
      -- One that landed is behind a greater one that was given before it, beyond what the clocks may be off;
      select l, o
        from patrol.card_counter l join patrol.card_counter o on o.uid = l.uid and o.counter > l.counter and o.at + o.error < l.at - l.error
       where l.journal = find_replays.journal and l.entry > after_entry and l.sure and o.sure
      union all
      -- or goes before a smaller one that was given after it.
      select o, l
        from patrol.card_counter l join patrol.card_counter o on o.uid = l.uid and o.at > l.at and o.counter < l.counter and o.at - o.error > l.at + l.error
       where l.journal = find_replays.journal and l.entry > after_entry and l.sure and o.sure
    )
    select distinct on ((p.later).journal, (p.later).entry) p.later, p.earlier,
           j as held, (select r.reader from patrol.journal b join patrol.reader r using (reader_id) where b.journal = (p.earlier).journal) as reader
      from pair p join patrol.journal j on j.journal = (p.later).journal
     where not exists (select from patrol.alarm a where a.journal = (p.later).journal and a.kind = 'replayed' and a.entry = (p.later).entry)
       and ((p.later).counter <> (p.earlier).counter
            or not exists (select from patrol.alarm a where a.journal = (p.earlier).journal and a.kind = 'replayed' and a.entry = (p.earlier).entry
                              and a.uid = (p.earlier).uid and a.detail like format('%%, entry %s of journal %s)', (p.later).entry, (p.later).journal)))
     order by (p.later).journal, (p.later).entry, (p.earlier).at, (p.earlier).journal, (p.earlier).entry
  loop
    if record.raise_evidence(held => replay.held, kind => 'replayed', entry => (replay.later).entry, at => find_replays.at, uid => (replay.later).uid,
         detail => format('card %s gave counter %s at %s, after counter %s at %s (reader %s, entry %s of journal %s)', (replay.later).uid, (replay.later).counter,
                          scoring.instant_text((replay.later).at), (replay.earlier).counter, scoring.instant_text((replay.earlier).at), replay.reader,
                          (replay.earlier).entry, (replay.earlier).journal)) then
      raised := raised + 1;
    end if;
  end loop;
  return raised;
end $$;
comment on function record.find_replays is
  'Compares counters that a journal brought after an entry with those of all readers, and raises an alarm (replayed) for each entry whose card gave a counter that was given before, or a smaller one than was given before; returns how many. What was before is told by settled instants, not by what landed first, so that an honest reader may deliver late; where the instants may be off by more than lies between them, only a counter given twice counts.';
