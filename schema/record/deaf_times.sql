-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.deaf_times(reader_id bigint) returns tstzmultirange
  language plpgsql stable as $$
#variable_conflict use_column
declare
  passing constant interval := '2 minutes'; -- as record.note_deafness has it: whenever its agent starts a reader is deaf for a moment
  apart constant interval := '10 minutes' - interval '1 microsecond'; -- who listens for less than that between two spells heard nobody
  held patrol.journal;
  mark patrol.hearing;
  marks patrol.hearing[];
  since timestamptz; -- deaf since then; none: it hears
  told boolean; -- by an entry deaf
  heard_at timestamptz; -- the last instant of the journal that is sure
  deaf tstzrange[] := '{}';
begin
  for held in
    select j.* from patrol.journal j where j.reader_id = deaf_times.reader_id
       and exists (select from patrol.hearing h where h.station_id = j.station_id and h.journal = j.journal)
  loop
    select array_agg(h order by h.entry, h.kind = 'heard') into marks -- heard: after the last entry that was held
      from patrol.hearing h where h.station_id = held.station_id and h.journal = held.journal;
    since := record.deaf_before(held);
    told := false;
    heard_at := null;
    for n in 1 .. cardinality(marks) loop
      mark := marks[n];
      if mark.clock = 'unsure' and mark.kind = 'listening' then
        -- Nobody can say when that was, so that what it read then cannot be placed either; but not after this.
        mark.at := record.listened_by(mark);
        if since < mark.at then
          deaf := deaf || tstzrange(since, mark.at);
        end if;
        heard_at := coalesce(heard_at, since);
        since := null;
        told := false;
        continue;
      elsif mark.clock = 'unsure' then
        mark.at := greatest(heard_at, (
          select s.at from patrol.sighting s
           where s.station_id = held.station_id and s.journal = held.journal and s.entry < mark.entry and s.clock <> 'unsure'
           order by s.entry desc limit 1));
      elsif mark.kind = 'heard' and (marks[n + 1]).kind = 'listening' and (marks[n + 1]).clock <> 'unsure' then
        mark.at := least(mark.at, (marks[n + 1]).at); -- the entry says it better, it only arrived later
      end if;
      heard_at := greatest(heard_at, mark.at);
      if mark.kind = 'deaf' then
        since := coalesce(since, mark.at);
        told := since is not null;
      else
        if since < mark.at then
          deaf := deaf || tstzrange(since, mark.at);
        end if;
        since := null;
        told := false;
      end if;
    end loop;
    if told then
      -- Another journal of the reader may tell of its end.
      deaf := deaf || tstzrange(since, (
        select min(h.at) from patrol.hearing h
         where h.reader_id = deaf_times.reader_id and h.journal <> held.journal and h.kind <> 'deaf' and h.clock <> 'unsure' and h.at > since));
    end if;
  end loop;
  return (
    select coalesce(range_agg(tstzrange(lower(spell), upper(spell) - apart)), '{}')
      from unnest((select range_agg(tstzrange(lower(d), upper(d) + apart)) from unnest(deaf) as d)) as spell
     where upper_inf(spell) or upper(spell) - apart - lower(spell) > passing);
end $$;
comment on function record.deaf_times is
  'When a reader did not hear, as its journals say: from each entry deaf to the next entry listening, from before a journal''s beginning (record.deaf_before) to its first entry listening. Entries whose instant is unsure end it when they were held at the latest (record.listened_by), and begin it at the last instant before them that is sure. Spells less than 10 minutes apart are one: a chip that answers for moments hears nobody. Then a spell of up to 2 minutes is none: nobody patrols for an instant only, and a reader that is started again must excuse nobody. Open at the end while no entry listening follows, not even in another journal of the reader. It depends on what is held and on nothing else.';
