-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.preview_part(unit text, month date, part text, as_of timestamptz)
returns table (number integer, content jsonb)
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  shown jsonb[];
begin
  case preview_part.part
    when 'people', 'lines', 'units' then
      shown := array(select line.content from desk.sheet_scores(unit => preview_part.unit, month => preview_part.month,
                                                                of_what => preview_part.part, as_of => preview_part.as_of) as line
                      order by line.number);
      perform desk.note_shown_rows(month => preview_part.month, of_what => preview_part.part, unit => preview_part.unit,
                                   as_of => preview_part.as_of, contents => shown);
      return query select line.number::integer, line.content from unnest(shown) with ordinality as line (content, number);
    when 'checkpoints', 'no_data' then
      return query select line.number, line.content
                     from desk.sheet_visits(unit => preview_part.unit, month => preview_part.month, parts => array[preview_part.part],
                                            as_of => preview_part.as_of) as line;
    when 'excuses' then
      return query select * from desk.sheet_excuses(unit => preview_part.unit, month => preview_part.month);
    when 'outages' then
      return query select * from desk.sheet_outages(unit => preview_part.unit, month => preview_part.month,
                                                    as_of => preview_part.as_of);
    when 'adjustments' then
      return query select * from desk.sheet_adjustments(unit => preview_part.unit, month => preview_part.month);
    when 'corrections' then
      return query select * from desk.pending_corrections(unit => preview_part.unit, month => preview_part.month,
                                                          as_of => preview_part.as_of);
    else
      raise exception using errcode = 'PT400', message = format('a sheet has no part "%s"', left(preview_part.part, 80)),
        hint = 'Ask for people, lines, units, checkpoints, excuses, no_data, outages, adjustments or corrections.',
        detail = format('unknown_part part=%s', left(preview_part.part, 80));
  end case;
end $$;
comment on function desk.preview_part is
'One part of the sheet of a unit and month as it would be issued at the instant as_of: people, lines, units (see desk.sheet_scores), checkpoints, excuses, no_data, outages, adjustments or corrections (what has changed since people were last told, see desk.sheet_corrections); rows numbered from 1. Notes who saw which score (see desk.score_history). Errors: PT400 unknown_unit, unknown_part, scores_read_only.';
grant execute on function desk.preview_part to patrol_viewer, patrol_editor, patrol_auditor;
