-- Appeals 申诉: what a person says against their month before it closes, and what they were answered.

create table patrol.appeal (
  station_id bigint not null,
  appeal_number bigint generated always as identity :of_this_bureau,
  month date not null,
  person_id bigint not null,
  unit_id bigint not null,
  term text,
  on_day date,
  line_id bigint,
  shift_id bigint,
  checkpoint_id bigint,
  round smallint,
  text text not null,
  lodged_by bigint not null,
  login text not null,
  lodged_at timestamptz not null,
  answer text,
  answer_text text,
  answered_by bigint,
  answered_at timestamptz,
  excuse_number bigint,
  adjustment_id bigint,
  withdrawn_by bigint,
  withdrawn_at timestamptz,
  constraint appeal_pkey primary key (appeal_number),
  constraint an_appeal_month_is_its_first_day check (date_trunc('month', month) = month),
  constraint an_appeal_is_a_persons foreign key (person_id) references patrol.person,
  constraint an_appeal_belongs_to_a_unit foreign key (unit_id) references patrol.unit,
  constraint an_appeal_is_against_a_known_term check (term in ('completion', 'punctuality', 'attendance', 'order', 'dwell', 'staffing')),
  constraint an_appeal_is_against_a_known_line foreign key (line_id) references patrol.line,
  constraint an_appeal_is_against_a_known_shift foreign key (shift_id) references patrol.shift,
  constraint an_appeal_is_against_a_known_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint an_appeal_is_against_a_term_or_a_duty check (term is null or on_day is null),
  constraint an_appealed_duty_is_whole check (num_nonnulls(on_day, line_id, shift_id) in (0, 3)),
  constraint an_appealed_visit_is_whole check (num_nonnulls(checkpoint_id, round) in (0, 2) and (checkpoint_id is null or on_day is not null)),
  constraint an_appeal_says_something check (text ~ '[^[:space:]]' and char_length(text) <= 2000),
  constraint an_appeal_is_lodged_by_a_person foreign key (lodged_by) references patrol.person,
  constraint an_appeal_is_answered_by_a_person foreign key (answered_by) references patrol.person,
  constraint an_appeal_is_withdrawn_by_a_person foreign key (withdrawn_by) references patrol.person,
  constraint an_appeal_is_answered_by_another check (answered_by <> person_id),
  constraint an_appeals_answer_is_known check (answer in ('granted', 'refused', 'noted')),
  constraint an_answer_is_whole check (num_nonnulls(answer, answer_text, answered_by, answered_at) in (0, 4)),
  constraint an_answer_says_something check (answer_text ~ '[^[:space:]]' and char_length(answer_text) <= 2000),
  constraint a_withdrawal_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint an_appeal_ends_once check (num_nonnulls(answer, withdrawn_at) <= 1),
  constraint only_a_granted_appeal_leads_on check (answer = 'granted' or num_nonnulls(excuse_number, adjustment_id) = 0)
);
comment on table patrol.appeal is 'Appeals 申诉 of people against their month. An answer never changes a verdict: a granted one leads to an excuse or an adjustment, which others ask for and approve.';
comment on column patrol.appeal.station_id is 'The station of the unit.';
comment on column patrol.appeal.appeal_number is 'Identity.';
comment on column patrol.appeal.month is 'First day of the month it is about.';
comment on column patrol.appeal.person_id is 'Whose month it is.';
comment on column patrol.appeal.unit_id is 'The unit the person belonged to as the month began.';
comment on column patrol.appeal.term is 'The term of the score it is about; or';
comment on column patrol.appeal.on_day is 'the duty of this date,';
comment on column patrol.appeal.line_id is 'this line,';
comment on column patrol.appeal.shift_id is 'and this shift;';
comment on column patrol.appeal.checkpoint_id is 'of it, the visit to this checkpoint';
comment on column patrol.appeal.round is 'in this round. None of all these: it is about the month.';
comment on column patrol.appeal.text is 'What the person says: 1 to 2000 characters.';
comment on column patrol.appeal.lodged_by is 'Who wrote it down: the person, or somebody for them.';
comment on column patrol.appeal.login is 'The login of the desk it was lodged at.';
comment on column patrol.appeal.lodged_at is 'When.';
comment on column patrol.appeal.answer is 'granted, refused or noted; none = not answered yet.';
comment on column patrol.appeal.answer_text is 'Why: 1 to 2000 characters.';
comment on column patrol.appeal.answered_by is 'Who answered: never the person.';
comment on column patrol.appeal.answered_at is 'When.';
comment on column patrol.appeal.excuse_number is 'The excuse that granting led to: it was there, and excuses stay.';
comment on column patrol.appeal.adjustment_id is 'The adjustment that granting led to, the same way.';
comment on column patrol.appeal.withdrawn_by is 'Who took it back.';
comment on column patrol.appeal.withdrawn_at is 'When.';
create index appeal_by_month on patrol.appeal (month, person_id);

create function patrol.refuse_appeal_change() returns trigger language plpgsql as $$
declare
  ending constant text[] := '{answer,answer_text,answered_by,answered_at,excuse_number,adjustment_id,withdrawn_by,withdrawn_at}';
begin
  if tg_op = 'UPDATE' then
    if num_nonnulls(old.answer, old.withdrawn_at) = 0 and num_nonnulls(new.answer, new.withdrawn_at) = 1
       and to_jsonb(new) - ending = to_jsonb(old) - ending then
      return new;
    end if;
  end if;
  raise exception 'an appeal is only ever answered or withdrawn, and stands from then on' using errcode = 'PT403',
    hint = 'Leave it as it is and lodge another.';
end $$;
comment on function patrol.refuse_appeal_change is 'Keeps appeals as they were lodged: lets one answer or withdrawal pass, refuses any other update, delete and truncate. Errors: PT403.';
create trigger an_appeal_is_only_answered before update or delete on patrol.appeal
  for each row execute function patrol.refuse_appeal_change();
create trigger appeals_are_never_truncated before truncate on patrol.appeal
  for each statement execute function patrol.refuse_appeal_change();
