-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_answered_appeals(unit text, month date) returns void
language plpgsql set search_path = patrol, pg_temp as $$
declare
  label constant text := to_char(require_answered_appeals.month, 'YYYY-MM');
  first_day constant date := date_trunc('month', require_answered_appeals.month);
  open_appeals bigint[];
  whose text;
begin
  perform pg_advisory_xact_lock(hashtext('patrol appeals')); -- none is lodged meanwhile
  open_appeals := array(select appeal_number from appeal
                         where appeal.month = first_day and appeal.answer is null and appeal.withdrawn_at is null);
  if open_appeals = '{}' then
    return;
  end if;
  open_appeals := array(
    select appeal_number from appeal
     where appeal_number = any (open_appeals)
       and person_id in (select subject_id from scoring.subjects(month => first_day, of_what => 'people',
                                                                 unit => require_answered_appeals.unit))
     order by appeal_number);
  if open_appeals <> '{}' then
    select person.badge into whose from appeal join person using (person_id) where appeal_number = open_appeals[1];
    raise exception using errcode = 'PT400',
      message = format('%s appeals of %s for %s are not answered yet; the first is no. %s of %s', cardinality(open_appeals), unit,
                       label, open_appeals[1], whose),
      hint = 'Answer them first: granted, refused or noted.',
      detail = format('sheet_appeals unit=%s month=%s count=%s number=%s badge=%s', unit, label, cardinality(open_appeals),
                      open_appeals[1], whose);
  end if;
end $$;
comment on function desk.require_answered_appeals is
'Refuses to issue the sheet of a unit and month while an appeal of one of its people is open, and lets none be lodged until the transaction ends. Errors: PT400 sheet_appeals (how many, and the first), unknown_unit.';
