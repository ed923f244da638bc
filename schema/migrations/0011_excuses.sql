-- SPDX-License-Identifier: GPL-3.0-or-later
-- An excuse that is asked for is decided once: approved or refused by another person, or withdrawn by who asked.

alter table patrol.excuse
  add column refused_by bigint,
  add column refused_at timestamptz,
  add column withdrawn_at timestamptz,
  add column remark text,
  add constraint an_excuse_is_refused_by_a_person foreign key (refused_by) references patrol.person,
  add constraint an_excuse_is_refused_by_another check (refused_by <> asked_by),
  add constraint a_refusal_has_its_instant check ((refused_by is null) = (refused_at is null)),
  add constraint an_excuse_is_decided_once check (num_nonnulls(approved_by, refused_by, withdrawn_at) <= 1),
  add constraint a_remark_goes_with_a_decision check (remark is null or num_nonnulls(approved_by, refused_by, withdrawn_at) = 1),
  add constraint a_remark_has_500_characters check (length(remark) <= 500);
comment on column patrol.excuse.approved_by is 'Who approved: never who asked; none = it does not count.';
comment on column patrol.excuse.refused_by is 'Who refused: never who asked.';
comment on column patrol.excuse.refused_at is 'When.';
comment on column patrol.excuse.withdrawn_at is 'When who asked took it back.';
comment on column patrol.excuse.remark is 'What was said with the decision.';
create index excuse_undecided on patrol.excuse (excuse_number) where approved_by is null and refused_by is null and withdrawn_at is null;

create function patrol.refuse_excuse_change() returns trigger language plpgsql as $$
declare
  decision constant text[] := '{approved_by,approved_at,refused_by,refused_at,withdrawn_at,remark}';
begin
  if tg_op = 'UPDATE' then
    if num_nonnulls(old.approved_by, old.refused_by, old.withdrawn_at) = 0
       and num_nonnulls(new.approved_by, new.refused_by, new.withdrawn_at) = 1
       and to_jsonb(new) - decision = to_jsonb(old) - decision then
      return new;
    end if;
  end if;
  raise exception 'an excuse is only ever approved, refused or withdrawn, and stands from then on' using errcode = 'PT403',
    hint = 'Leave it as it is and ask for another.';
end $$;
comment on function patrol.refuse_excuse_change is 'Keeps excuses as they were asked for: lets one decision pass, refuses any other update, delete and truncate. Errors: PT403.';
drop trigger an_excuse_is_only_approved on patrol.excuse;
drop trigger excuses_are_never_truncated on patrol.excuse;
create trigger an_excuse_is_only_approved before update or delete on patrol.excuse
  for each row execute function patrol.refuse_excuse_change();
create trigger excuses_are_never_truncated before truncate on patrol.excuse
  for each statement execute function patrol.refuse_excuse_change();
