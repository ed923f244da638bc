-- What is owed, written down before it is owed. A duty copies all it is judged by, so that an edit of the plan
-- cannot reach it once it has started. Keys lead with the station: rights follow it, a city distributes by it.

create table patrol.duty (
  station_id bigint not null,
  duty_id bigint generated always as identity :of_this_bureau,
  line_id bigint not null,
  shift_id bigint not null,
  unit_id bigint not null,
  on_day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  accept_from timestamptz not null,
  accept_until timestamptz not null,
  mode text not null,
  ordered boolean not null,
  eligibility text not null,
  rounds smallint not null,
  min_gap_minutes smallint not null,
  early_grace_minutes smallint not null,
  late_grace_minutes smallint not null,
  backfilled boolean not null default false,
  written_at timestamptz not null,
  content uuid,
  above bigint[] not null,
  eligible_units bigint[],
  constraint duty_pkey primary key (station_id, duty_id),
  constraint a_shift_gives_one_duty_a_day unique (station_id, line_id, on_day, shift_id),
  constraint a_duty_has_a_station foreign key (station_id) references patrol.unit,
  constraint a_duty_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_duty_has_a_line foreign key (line_id) references patrol.line,
  constraint a_duty_has_a_shift foreign key (shift_id) references patrol.shift,
  constraint a_duty_ends_after_it_starts check (ends_at > starts_at),
  constraint a_duty_accepts_forwards check (accept_until >= accept_from),
  constraint a_duty_lies_below_its_own_unit_first check (above[1] = unit_id),
  constraint units_are_eligible_where_eligibility_asks_for_them check ((eligible_units is not null) = (eligibility = 'unit'))
);
comment on table patrol.duty is 'One line × one shift × one date, with its crew 勤务.';
comment on column patrol.duty.station_id is 'The station of the line''s unit: the nearest unit of kind station at or above it, else the unit itself.';
comment on column patrol.duty.duty_id is 'Identity.';
comment on column patrol.duty.line_id is 'The line.';
comment on column patrol.duty.shift_id is 'The shift.';
comment on column patrol.duty.unit_id is 'The line''s unit when the duty was written.';
comment on column patrol.duty.on_day is 'The date it starts on, in the unit''s zone; its month is the duty''s month.';
comment on column patrol.duty.starts_at is 'Start of the window.';
comment on column patrol.duty.ends_at is 'End of the window, exclusive: later is late.';
comment on column patrol.duty.accept_from is 'max(starts_at − early grace, the previous duty''s accept_until).';
comment on column patrol.duty.accept_until is 'min(ends_at + late grace, the next duty''s starts_at), exclusive.';
comment on column patrol.duty.mode is 'As patrol.line.mode.';
comment on column patrol.duty.ordered is 'As patrol.line.ordered.';
comment on column patrol.duty.eligibility is 'As patrol.line.eligibility.';
comment on column patrol.duty.rounds is 'As patrol.shift.rounds.';
comment on column patrol.duty.min_gap_minutes is 'As patrol.shift.min_gap_minutes.';
comment on column patrol.duty.early_grace_minutes is 'As patrol.shift.early_grace_minutes.';
comment on column patrol.duty.late_grace_minutes is 'As patrol.shift.late_grace_minutes.';
comment on column patrol.duty.backfilled is 'Written after it started.';
comment on column patrol.duty.written_at is 'When this row was written.';
comment on column patrol.duty.content is 'Digest (MD5) of all that was written with the duty, its acceptance aside: plan.open_duties leaves a duty alone whose content the plan still gives.';
comment on column patrol.duty.above is 'The line''s unit and all units above it when the duty was written, nearest first: whose scores it is part of.';
comment on column patrol.duty.eligible_units is 'For eligibility unit: the line''s unit and all below it when the duty was written, in order of unit_id; their people''s clock-ins count.';
create index duty_by_day on patrol.duty (on_day);
create index duty_by_line_and_start on patrol.duty (line_id, starts_at);

-- Who writes a duty without its place in the tree of units, or gives it another unit, gets the tree as it is now.
create function patrol.note_place() returns trigger language plpgsql as $$
begin
  with recursive climb as (
    select u.unit_id, u.parent_id, 1 as step from patrol.unit u where u.unit_id = new.unit_id
    union all
    select u.unit_id, u.parent_id, climb.step + 1 from climb join patrol.unit u on u.unit_id = climb.parent_id
  )
  select array_agg(climb.unit_id order by climb.step) into new.above from climb;
  with recursive below as (
    select new.unit_id as unit_id
    union all
    select u.unit_id from below join patrol.unit u on u.parent_id = below.unit_id
  )
  select array_agg(below.unit_id order by below.unit_id) into new.eligible_units from below where new.eligibility = 'unit';
  return new;
end $$;
comment on function patrol.note_place is 'Writes into a duty where its unit stands in the tree.';
create trigger a_duty_has_a_place before insert on patrol.duty
  for each row when (new.above is null) execute function patrol.note_place();
create trigger a_moved_duty_has_a_place before update of unit_id, eligibility on patrol.duty
  for each row when ((new.unit_id, new.eligibility) <> (old.unit_id, old.eligibility)) execute function patrol.note_place();

create table patrol.duty_member (
  station_id bigint not null,
  duty_id bigint not null,
  person_id bigint not null,
  constraint duty_member_pkey primary key (station_id, duty_id, person_id)
);
comment on table patrol.duty_member is 'Who stands on a duty''s crew, as the roster said when it was written. Triggers stand for its foreign keys: see patrol.visit.';
comment on column patrol.duty_member.station_id is 'As patrol.duty.station_id.';
comment on column patrol.duty_member.duty_id is 'The duty.';
comment on column patrol.duty_member.person_id is 'The person.';
create index duty_member_by_person on patrol.duty_member (person_id);

create table patrol.duty_staffing (
  station_id bigint not null,
  duty_id bigint not null,
  person_kind text not null,
  count smallint not null,
  constraint duty_staffing_pkey primary key (station_id, duty_id, person_kind),
  constraint a_duty_staffing_counts_from_1 check (count >= 1)
);
comment on table patrol.duty_staffing is 'The staffing the line asked for when the duty was written. Triggers stand for its foreign key: see patrol.visit.';
comment on column patrol.duty_staffing.station_id is 'As patrol.duty.station_id.';
comment on column patrol.duty_staffing.duty_id is 'The duty.';
comment on column patrol.duty_staffing.person_kind is 'As patrol.staffing.person_kind.';
comment on column patrol.duty_staffing.count is 'As patrol.staffing.count.';

create table patrol.visit (
  station_id bigint not null,
  duty_id bigint not null,
  checkpoint_id bigint not null,
  on_day date not null,
  position smallint not null,
  round smallint not null,
  kind text not null,
  level smallint,
  dwell_minutes smallint,
  constraint visit_pkey primary key (station_id, duty_id, round, position, on_day),
  constraint a_visit_round_counts_from_1 check (round >= 1),
  constraint a_visit_position_counts_from_1 check (position >= 1)
) partition by range (on_day);
comment on table patrol.visit is 'One stop × one round of one duty: what is owed 应到. Partitioned by month of on_day. Its duty and its checkpoint are there: triggers ask once for all rows of a statement, where foreign keys would ask for each (two thirds of an opening).';
comment on column patrol.visit.station_id is 'As patrol.duty.station_id.';
comment on column patrol.visit.duty_id is 'The duty.';
comment on column patrol.visit.checkpoint_id is 'The checkpoint to reach.';
comment on column patrol.visit.on_day is 'As patrol.duty.on_day.';
comment on column patrol.visit.position is 'The stop''s place on the line when the duty was written.';
comment on column patrol.visit.round is 'Which pass, from 1.';
comment on column patrol.visit.kind is 'The checkpoint''s kind when the duty was written.';
comment on column patrol.visit.level is 'The checkpoint''s level when the duty was written.';
comment on column patrol.visit.dwell_minutes is 'The stop''s dwell when the duty was written.';
create index visit_by_day on patrol.visit (on_day);

create table patrol.excuse (
  station_id bigint not null,
  excuse_number bigint generated always as identity :of_this_bureau,
  line_id bigint,
  checkpoint_id bigint,
  during tstzrange not null,
  reason text not null,
  reference text,
  asked_by bigint not null,
  asked_at timestamptz not null default now(),
  approved_by bigint,
  approved_at timestamptz,
  constraint excuse_pkey primary key (excuse_number),
  constraint an_excuse_covers_a_line_or_a_checkpoint check (num_nonnulls(line_id, checkpoint_id) = 1),
  constraint an_excuse_covers_a_bounded_time check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint an_excuse_has_a_known_line foreign key (line_id) references patrol.line,
  constraint an_excuse_has_a_known_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint an_excuse_is_asked_by_a_person foreign key (asked_by) references patrol.person,
  constraint an_excuse_is_approved_by_a_person foreign key (approved_by) references patrol.person,
  constraint an_excuse_is_approved_by_another check (approved_by <> asked_by),
  constraint an_approval_has_its_instant check ((approved_by is null) = (approved_at is null))
);
comment on table patrol.excuse is 'A reason, with a reference, asked for by one person and approved by another 免考.';
comment on column patrol.excuse.station_id is 'The station of the line''s or the checkpoint''s unit.';
comment on column patrol.excuse.excuse_number is 'Identity, shown to people.';
comment on column patrol.excuse.line_id is 'The line it covers, or';
comment on column patrol.excuse.checkpoint_id is 'the checkpoint it covers.';
comment on column patrol.excuse.during is 'The period, from inclusive, to exclusive.';
comment on column patrol.excuse.reason is 'Code of the reason: dispatch 出警, weather, closed, operation, other …';
comment on column patrol.excuse.reference is 'What proves it, for example the number of the 110 order.';
comment on column patrol.excuse.asked_by is 'Who asked.';
comment on column patrol.excuse.asked_at is 'When.';
comment on column patrol.excuse.approved_by is 'Who approved: never who asked; none = still open.';
comment on column patrol.excuse.approved_at is 'When.';
create index excuse_by_line on patrol.excuse (line_id);
create index excuse_by_checkpoint on patrol.excuse (checkpoint_id);

create table patrol.opening (
  only_one boolean not null default true,
  opened_on date not null,
  problem text,
  constraint there_is_one_opening primary key (only_one),
  constraint a_database_has_one_opening check (only_one)
);
comment on table patrol.opening is 'The last daily opening of duties: one row, none before the first.';
comment on column patrol.opening.only_one is 'Always true: keeps the table at one row.';
comment on column patrol.opening.opened_on is 'The date it was made, in the zone of the top unit.';
comment on column patrol.opening.problem is 'What stood in the way of some dates, in one line; none = all were opened.';

-- A duty's members, staffing and visits refer to what is there, and go with their duty. Openings write them by the ten
-- thousand, so it is asked of all rows of a statement at once.
create function patrol.require_duty() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct station_id, duty_id from written) w
              where not exists (select from patrol.duty d where d.station_id = w.station_id and d.duty_id = w.duty_id)) then
    raise foreign_key_violation using message = format('a row of patrol.%I has a duty that is not there', tg_table_name);
  end if;
  return null;
end $$;
comment on function patrol.require_duty is 'Keeps parts of a duty with a duty that is there.';
create function patrol.require_person() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct person_id from written) w where not exists (select from patrol.person p where p.person_id = w.person_id)) then
    raise foreign_key_violation using message = format('a row of patrol.%I has a person who is not there', tg_table_name);
  end if;
  return null;
end $$;
comment on function patrol.require_person is 'Keeps members persons who are there.';
create function patrol.require_checkpoint() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct checkpoint_id from written) w
              where not exists (select from patrol.checkpoint c where c.checkpoint_id = w.checkpoint_id)) then
    raise foreign_key_violation using message = format('a row of patrol.%I has a checkpoint that is not there', tg_table_name);
  end if;
  return null;
end $$;
comment on function patrol.require_checkpoint is 'Keeps visits at checkpoints that are there.';
create trigger a_new_member_has_a_duty after insert on patrol.duty_member
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger a_changed_member_has_a_duty after update on patrol.duty_member
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger a_new_member_is_a_person after insert on patrol.duty_member
  referencing new table as written for each statement execute function patrol.require_person();
create trigger a_changed_member_is_a_person after update on patrol.duty_member
  referencing new table as written for each statement execute function patrol.require_person();
create trigger new_staffing_has_a_duty after insert on patrol.duty_staffing
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger changed_staffing_has_a_duty after update on patrol.duty_staffing
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger a_new_visit_has_a_duty after insert on patrol.visit
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger a_changed_visit_has_a_duty after update on patrol.visit
  referencing new table as written for each statement execute function patrol.require_duty();
create trigger a_new_visit_has_a_checkpoint after insert on patrol.visit
  referencing new table as written for each statement execute function patrol.require_checkpoint();
create trigger a_changed_visit_has_a_checkpoint after update on patrol.visit
  referencing new table as written for each statement execute function patrol.require_checkpoint();

create function patrol.keep_referred() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'person' then
    if exists (select from patrol.duty_member m join gone g on g.person_id = m.person_id) then
      raise foreign_key_violation using message = 'a person stands on the crew of a duty';
    end if;
  elsif exists (select from patrol.visit v join gone g on g.checkpoint_id = v.checkpoint_id) then
    raise foreign_key_violation using message = 'a checkpoint is owed by a duty';
  end if;
  return null;
end $$;
comment on function patrol.keep_referred is 'Keeps persons on crews and checkpoints of visits from being deleted.';
create trigger a_person_on_a_crew_stays after delete on patrol.person
  referencing old table as gone for each statement execute function patrol.keep_referred();
create trigger a_checkpoint_of_a_visit_stays after delete on patrol.checkpoint
  referencing old table as gone for each statement execute function patrol.keep_referred();

create function patrol.take_parts_along() returns trigger language plpgsql as $$
declare
  first_day date;
  last_day date;
begin
  select min(on_day), max(on_day) into first_day, last_day from gone;
  if first_day is not null then
    delete from patrol.visit v using gone g
     where v.station_id = g.station_id and v.duty_id = g.duty_id and v.on_day between first_day and last_day;
    delete from patrol.duty_member m using gone g where m.station_id = g.station_id and m.duty_id = g.duty_id;
    delete from patrol.duty_staffing s using gone g where s.station_id = g.station_id and s.duty_id = g.duty_id;
  end if;
  return null;
end $$;
comment on function patrol.take_parts_along is 'Deletes visits, members and staffing of duties that were deleted.';
create trigger parts_go_with_their_duty after delete on patrol.duty
  referencing old table as gone for each statement execute function patrol.take_parts_along();

-- What was owed stands once its duty has started, whoever asks: by it people are judged and paid.
create function patrol.refuse_started() returns trigger language plpgsql as $$
begin
  raise exception 'a duty that has started is never changed, nor what belongs to it' using errcode = 'PT403',
    hint = 'What was owed stands. Excuse what could not be walked, or adjust the score; change the plan for days to come.';
end $$;
comment on function patrol.refuse_started is 'Keeps duties that have started, and their visits, members and staffing, as they were written. Errors: PT403.';
create function patrol.refuse_started_visit() returns trigger language plpgsql as $$
begin
  if exists (select from patrol.duty d where d.station_id = old.station_id and d.duty_id = old.duty_id and d.starts_at <= now()) then
    raise exception 'a visit of a duty that has started is never changed' using errcode = 'PT403',
      hint = 'What was owed stands. Excuse what could not be walked, or adjust the score; change the plan for days to come.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function patrol.refuse_started_visit is 'Refuses to change or delete a visit of a duty that has started. Errors: PT403.';
create function patrol.refuse_started_parts() returns trigger language plpgsql as $$
begin
  if exists (select from gone g join patrol.duty d on d.station_id = g.station_id and d.duty_id = g.duty_id where d.starts_at <= now()) then
    raise exception 'who and how many a duty that has started was written with is never changed' using errcode = 'PT403',
      hint = 'What was owed stands. Adjust the score; change crews and staffing for days to come.';
  end if;
  return null;
end $$;
comment on function patrol.refuse_started_parts is 'Refuses to change or delete members and staffing of duties that have started. Errors: PT403.';
create trigger a_started_duty_stands before update or delete on patrol.duty
  for each row when (old.starts_at <= now()) execute function patrol.refuse_started();
create trigger a_started_duty_is_never_truncated before truncate on patrol.duty
  for each statement execute function patrol.refuse_started();
-- The day is looked at first, at no cost: only what is of tomorrow or before can have started anywhere on earth.
create trigger a_visit_of_a_started_duty_stands before update or delete on patrol.visit
  for each row when (old.on_day <= (now() at time zone 'UTC')::date + 1) execute function patrol.refuse_started_visit();
create trigger visits_are_never_truncated before truncate on patrol.visit
  for each statement execute function patrol.refuse_started();
create trigger members_of_a_started_duty_stay after delete on patrol.duty_member
  referencing old table as gone for each statement execute function patrol.refuse_started_parts();
create trigger members_of_a_started_duty_stand after update on patrol.duty_member
  referencing old table as gone for each statement execute function patrol.refuse_started_parts();
create trigger members_are_never_truncated before truncate on patrol.duty_member
  for each statement execute function patrol.refuse_started();
create trigger staffing_of_a_started_duty_stays after delete on patrol.duty_staffing
  referencing old table as gone for each statement execute function patrol.refuse_started_parts();
create trigger staffing_of_a_started_duty_stands after update on patrol.duty_staffing
  referencing old table as gone for each statement execute function patrol.refuse_started_parts();
create trigger staffing_is_never_truncated before truncate on patrol.duty_staffing
  for each statement execute function patrol.refuse_started();
