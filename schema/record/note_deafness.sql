-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_deafness(reader_id bigint, at timestamptz, deaf boolean) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  passing constant interval := '2 minutes'; -- a reader is deaf for a moment whenever its agent starts
  spell patrol.outage;
  heard_at timestamptz;
begin
  select * into spell from patrol.outage o where o.reader_id = note_deafness.reader_id and o.reason = 'deaf' and upper_inf(o.during);
  if spell.derived then
    return; -- its journal says it, better
  end if;
  if not deaf then
    delete from patrol.outage o where o.outage_number = spell.outage_number and note_deafness.at - lower(o.during) <= passing;
    update patrol.outage o set during = tstzrange(lower(o.during), note_deafness.at) where o.outage_number = spell.outage_number;
    return;
  end if;
  heard_at := least(note_deafness.at, greatest(
    (select s.complete_through from patrol.reader_state s where s.reader_id = note_deafness.reader_id),
    (select max(s.at) from patrol.sighting s where s.reader_id = note_deafness.reader_id and s.at <= note_deafness.at),
    (select max(h.at) from patrol.hearing h where h.reader_id = note_deafness.reader_id and h.kind <> 'deaf' and h.clock <> 'unsure' and h.at <= note_deafness.at)));
  if spell.outage_number is null then
    insert into patrol.outage (station_id, reader_id, during, reason, noted_at)
    select plan.station_of(r.unit_id), r.reader_id, tstzrange(heard_at, null), 'deaf', note_deafness.at
      from patrol.reader r where r.reader_id = note_deafness.reader_id;
  elsif heard_at > lower(spell.during) then
    update patrol.outage o set during = tstzrange(heard_at, null) where o.outage_number = spell.outage_number;
  end if;
end $$;
comment on function record.note_deafness is
  'Keeps the outage of a reader that says, in its pushes, it is deaf, or no longer (entries of its journal that say so go before this: record.keep_deafness): from the last instant at which it is known to have heard (its watermark, a tap that arrived, an entry listening), never earlier once that is known better, until the push that says it listens. Up to 2 minutes are no outage: they pass whenever an agent starts. Its caller holds the reader''s lock and has kept its state.';
