-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.end_outage(number bigint, at timestamptz, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  ender_id constant bigint := desk.person_of(badge => end_outage.by_badge);
  spell outage;
begin
  select * into spell from outage where outage.outage_number = end_outage.number for update;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no outage no. %s', end_outage.number),
      hint = 'Use the number that noting it gave.', detail = format('unknown_outage number=%s', end_outage.number);
  elsif upper(spell.during) <= now() then
    raise exception using errcode = 'PT400',
      message = format('outage no. %s ended at %s already', end_outage.number, scoring.instant_text(upper(spell.during))),
      hint = 'Note another one if the reader was out of service again.',
      detail = format('outage_ended number=%s at=%s', end_outage.number, scoring.instant_text(upper(spell.during)));
  elsif spell.noted_by is null then
    raise exception using errcode = 'PT400', message = format('the reader noted outage no. %s itself', end_outage.number),
      hint = 'It ends by itself when the reader listens again.', detail = format('outage_deaf number=%s', end_outage.number);
  elsif end_outage.at is null then
    raise exception using errcode = 'PT400', message = 'an outage ends at an instant', hint = 'Give one.',
      detail = format('outage_period from=%s to=-', scoring.instant_text(lower(spell.during)));
  end if;
  perform desk.require_outage_period(from_at => lower(spell.during), to_at => end_outage.at);
  update outage set during = tstzrange(lower(spell.during), end_outage.at), ended_by = ender_id, ended_at = now()
   where outage.outage_number = end_outage.number;
  perform pg_notify('patrol', 'readers');
end $$;
comment on function desk.end_outage is
'Ends an outage at an instant after its start, or moves an end that is yet to come. What a reader noted itself (deaf) ends when it listens. Errors: PT400 unknown_person, unknown_outage, outage_ended, outage_deaf, outage_period.';
grant execute on function desk.end_outage to patrol_editor;
