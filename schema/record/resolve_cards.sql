-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resolve_cards(uids text[]) returns bigint
  language plpgsql security definer set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  span record;
  changed bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtext('patrol sightings'));
  -- A handheld's spans are what a bearer's card may reach: 12 hours. Spans that meet are told anew together.
  for span in
    with touched as (
      select s.reader_id, s.at, r.kind = 'handheld'
               and s.at - interval '12 hours' > lag(s.at, 1, '-infinity') over (partition by s.reader_id order by s.at) as begins
        from sighting s join reader r on r.reader_id = s.reader_id
       where s.uid = any (resolve_cards.uids)
    ), numbered as (
      select touched.*, count(*) filter (where touched.begins) over (partition by touched.reader_id order by touched.at) as number from touched
    )
    select numbered.reader_id, min(numbered.at) as from_at, max(numbered.at) + interval '12 hours' as through_at
      from numbered group by numbered.reader_id, numbered.number order by numbered.reader_id, from_at
  loop
    changed := changed + record.rederive(span.reader_id, span.from_at, span.through_at, resolve_cards.uids);
  end loop;
  return changed;
end $$;
comment on function record.resolve_cards is
  'Tells anew what the sightings of these UIDs mean, and those whose bearer or place they gave; changes only what differs and returns how many. To be called, after the cards were written and in the same transaction, when cards begin, end or change hands. Pushes wait until that transaction ends.';
