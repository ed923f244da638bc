-- What is over, and what became of it: verdicts that no longer move are kept, so that a month is read, not worked out again.
--
-- Everything here is derived and may be emptied at any time (record.unsettle_all does): a duty without a settlement is
-- worked out from its sightings whenever it is asked for, with the same result. Code writes these tables, and schema/deploy
-- empties them, so that what is kept always comes from the code that is there. What still depends on the instant asked for, on
-- excuses, readers and outages is not kept: a visit that nobody reached stands here as missed, whatever will be said of it.

create table patrol.settlement (
  station_id bigint not null,
  duty_id bigint not null,
  on_day date not null,
  settled boolean not null,
  accept_until timestamptz,
  reached integer,
  late integer,
  crew bigint[],
  attending integer,
  staffed boolean,
  reached_weight numeric,
  late_weight numeric,
  order_weight numeric,
  out_of_order_weight numeric,
  dwell_weight numeric,
  short_dwell_weight numeric,
  constraint settlement_pkey primary key (station_id, duty_id)
);
comment on table patrol.settlement is 'Duties whose outcomes and attendance are kept, and those whose are to be worked out again. Derived.';
comment on column patrol.settlement.station_id is 'As patrol.duty.station_id.';
comment on column patrol.settlement.duty_id is 'The duty.';
comment on column patrol.settlement.on_day is 'As patrol.duty.on_day.';
comment on column patrol.settlement.settled is 'True: patrol.outcome and patrol.attendance hold it, and the columns that follow sum it up. False: they no longer do, or it was written after it was over; the next heartbeats settle it.';
comment on column patrol.settlement.accept_until is 'As patrol.duty.accept_until.';
comment on column patrol.settlement.reached is 'Visits that were reached.';
comment on column patrol.settlement.late is 'Of these, late ones.';
comment on column patrol.settlement.crew is 'The people on its crew, in order of person_id: patrol.duty_member as one value.';
comment on column patrol.settlement.attending is 'How many of these attended.';
comment on column patrol.settlement.staffed is 'Whether those who attended, on its crew or not, reach every count of the staffing; none = none is asked for.';
comment on column patrol.settlement.reached_weight is 'Weight of the visits that were reached;';
comment on column patrol.settlement.late_weight is 'of the late ones;';
comment on column patrol.settlement.order_weight is 'of those reached on an ordered line;';
comment on column patrol.settlement.out_of_order_weight is 'of those reached out of order;';
comment on column patrol.settlement.dwell_weight is 'of those reached that ask for a stay;';
comment on column patrol.settlement.short_dwell_weight is 'of those where it was too short.';
create index settlement_by_day on patrol.settlement (on_day) include (duty_id) where settled;
create index settlement_undone on patrol.settlement (duty_id) where not settled;

create table patrol.settling (
  only_one boolean not null default true,
  done_through timestamptz not null default '-infinity',
  constraint there_is_one_settling primary key (only_one),
  constraint a_database_has_one_settling check (only_one)
);
comment on table patrol.settling is 'How far record.settle_duties has come: one row. Derived.';
comment on column patrol.settling.only_one is 'Always true: keeps the table at one row.';
comment on column patrol.settling.done_through is 'Every duty that accepted until this instant or before has had its turn.';
insert into patrol.settling default values;

create table patrol.outcome (
  station_id bigint not null,
  duty_id bigint not null,
  line_id bigint not null,
  shift_id bigint not null,
  checkpoint_id bigint not null,
  unit_id bigint not null,
  accept_until timestamptz not null,
  on_day date not null,
  position integer not null,
  round integer not null,
  out_of_order boolean not null,
  short_dwell boolean not null,
  requires_order boolean not null,
  requires_dwell boolean not null,
  verdict text not null,
  reason text not null,
  kind text not null,
  weight numeric not null,
  level integer,
  arrived_at timestamptz,
  left_at timestamptz,
  person_id bigint,
  entry bigint,
  journal uuid,
  arrival_error interval,
  constraint outcome_pkey primary key (station_id, duty_id, round, position, on_day),
  constraint an_outcome_is_known check (verdict in ('on_time', 'late', 'missed')),
  constraint who_missed_did_not_arrive check ((verdict = 'missed') = (arrived_at is null))
) partition by range (on_day);
comment on table patrol.outcome is 'What became of each visit of a settled duty, with what the duty and the visit say of it, so that a month is one table to read. Derived. Partitioned by month of on_day.';
comment on column patrol.outcome.station_id is 'As patrol.duty.station_id.';
comment on column patrol.outcome.duty_id is 'The duty.';
comment on column patrol.outcome.line_id is 'As patrol.duty.line_id.';
comment on column patrol.outcome.shift_id is 'As patrol.duty.shift_id.';
comment on column patrol.outcome.checkpoint_id is 'As patrol.visit.checkpoint_id.';
comment on column patrol.outcome.unit_id is 'As patrol.duty.unit_id.';
comment on column patrol.outcome.accept_until is 'As patrol.duty.accept_until.';
comment on column patrol.outcome.on_day is 'As patrol.duty.on_day.';
comment on column patrol.outcome.position is 'As patrol.visit.position.';
comment on column patrol.outcome.round is 'As patrol.visit.round.';
comment on column patrol.outcome.out_of_order is 'An earlier stop of an ordered line was reached later in this round.';
comment on column patrol.outcome.short_dwell is 'Reached, and not left late enough.';
comment on column patrol.outcome.requires_order is 'As patrol.duty.ordered.';
comment on column patrol.outcome.requires_dwell is 'Whether the visit has dwell_minutes.';
comment on column patrol.outcome.verdict is 'on_time, late, or missed: not reached, whatever is said of that in the end.';
comment on column patrol.outcome.reason is 'As schema/scoring/reasons.md; of a visit that nobody reached, what is said when it is missed.';
comment on column patrol.outcome.kind is 'As patrol.visit.kind.';
comment on column patrol.outcome.weight is 'Its weight by level and kind, by the rule set of its month.';
comment on column patrol.outcome.level is 'As patrol.visit.level.';
comment on column patrol.outcome.arrived_at is 'When it was reached; none = it was not.';
comment on column patrol.outcome.left_at is 'When the last clock-in of the round followed the arrival; none = none did.';
comment on column patrol.outcome.person_id is 'Who arrived.';
comment on column patrol.outcome.entry is 'Number in the journal of the clock-in that arrived.';
comment on column patrol.outcome.journal is 'The journal of that clock-in.';
comment on column patrol.outcome.arrival_error is 'How far off arrived_at may be.';
create index outcome_by_day on patrol.outcome (on_day);
create index outcome_missed on patrol.outcome (on_day) where verdict = 'missed';
create index outcome_by_checkpoint on patrol.outcome (checkpoint_id, on_day);

create table patrol.attendance (
  station_id bigint not null,
  duty_id bigint not null,
  person_id bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  clock_ins bigint not null,
  on_day date not null,
  on_crew boolean not null,
  constraint attendance_pkey primary key (station_id, duty_id, person_id)
);
comment on table patrol.attendance is 'Who clocked in at the stops of a settled duty while it accepted, on its crew or not. Derived.';
comment on column patrol.attendance.station_id is 'As patrol.duty.station_id.';
comment on column patrol.attendance.duty_id is 'The duty.';
comment on column patrol.attendance.person_id is 'The person.';
comment on column patrol.attendance.first_at is 'Their first clock-in there.';
comment on column patrol.attendance.last_at is 'Their last.';
comment on column patrol.attendance.clock_ins is 'How many.';
comment on column patrol.attendance.on_day is 'As patrol.duty.on_day.';
comment on column patrol.attendance.on_crew is 'Whether they stand on its crew.';
create index attendance_by_day on patrol.attendance (on_day);
create index attendance_by_person on patrol.attendance (person_id);

-- A duty is looked for by its identity, and by when it is over.
create unique index duty_by_identity on patrol.duty (duty_id);
create index duty_by_end on patrol.duty (accept_until);
drop index patrol.duty_by_day;
create index duty_by_day on patrol.duty (on_day) include (duty_id, unit_id); -- which duties of some days are not settled is asked all the time
drop index patrol.duty_member_by_person;
create index duty_member_by_person on patrol.duty_member (person_id, duty_id); -- a person's duties of a month lie together

-- What settled duties were worked out from changes rarely; then those that it concerns are worked out again. The functions
-- stand here because tables never lean on code; what they call is code. None of it may be left out, not even by a replica.
create function patrol.require_read_committed() returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'invalid_transaction_state',
      message = format('what settled duties are worked out from is not written in a transaction that is %s', current_setting('transaction_isolation')),
      hint = 'It could not see, and so not undo, what was settled since it began: use read committed.';
  end if;
end $$;
comment on function patrol.require_read_committed is
  'Refuses a transaction that sees only what was committed when it began: what others settled since would stay as it is. Errors: invalid_transaction_state.';
create function patrol.unsettle_by_sightings() returns trigger language plpgsql as $$
declare
  waited boolean;
  places bigint[];
  instants timestamptz[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    perform patrol.require_read_committed(); -- refuses; a live push does not call it
  end if;
  -- Nobody settles while a sighting is being written: settling would miss it, and this would miss the settlement.
  waited := pg_advisory_xact_lock_shared(hashtext('patrol sightings')) is null; -- an expression costs less than a statement
  -- No settled duty looks further than an hour after the last that was settled.
  if tg_op <> 'INSERT' then
    select array_agg(gone.checkpoint_id), array_agg(gone.at) into places, instants from gone
     where gone.at < (select settling.done_through + interval '1 hour 1 microsecond' from patrol.settling) and gone.checkpoint_id is not null;
    if places is not null then
      perform record.unsettle_at(checkpoints => places, instants => instants);
    end if;
  end if;
  if tg_op <> 'DELETE' then
    select array_agg(come.checkpoint_id), array_agg(come.at) into places, instants from come
     where come.at < (select settling.done_through + interval '1 hour 1 microsecond' from patrol.settling) and come.checkpoint_id is not null;
    if places is not null then
      perform record.unsettle_at(checkpoints => places, instants => instants);
    end if;
  end if;
  return null;
end $$;
comment on function patrol.unsettle_by_sightings is 'Unsettles the duties that sightings concern which came, changed or went.';
create trigger new_sightings_unsettle after insert on patrol.sighting
  referencing new table as come for each statement execute function patrol.unsettle_by_sightings();
create trigger changed_sightings_unsettle after update on patrol.sighting
  referencing old table as gone new table as come for each statement execute function patrol.unsettle_by_sightings();
create trigger deleted_sightings_unsettle after delete on patrol.sighting
  referencing old table as gone for each statement execute function patrol.unsettle_by_sightings();
alter table patrol.sighting enable always trigger new_sightings_unsettle;
alter table patrol.sighting enable always trigger changed_sightings_unsettle;
alter table patrol.sighting enable always trigger deleted_sightings_unsettle;

create function patrol.unsettle_by_duty() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into patrol.settlement (station_id, duty_id, on_day, settled) values (new.station_id, new.duty_id, new.on_day, false);
    return new;
  end if;
  perform patrol.require_read_committed();
  perform record.unsettle(duties => array[old.duty_id]);
  if tg_op = 'DELETE' then
    delete from patrol.settlement where settlement.station_id = old.station_id and settlement.duty_id = old.duty_id;
    return old;
  end if;
  return new;
end $$;
comment on function patrol.unsettle_by_duty is 'Unsettles a duty that is changed or deleted after it started, and has one settled that was written so late.';
create trigger a_backfilled_duty_is_to_be_settled after insert on patrol.duty
  for each row when (new.backfilled) execute function patrol.unsettle_by_duty();
create trigger a_changed_duty_is_unsettled after update on patrol.duty
  for each row when (old.starts_at <= now()) execute function patrol.unsettle_by_duty();
create trigger a_deleted_duty_is_unsettled before delete on patrol.duty
  for each row when (old.starts_at <= now()) execute function patrol.unsettle_by_duty();
alter table patrol.duty enable always trigger a_backfilled_duty_is_to_be_settled;
alter table patrol.duty enable always trigger a_changed_duty_is_unsettled;
alter table patrol.duty enable always trigger a_deleted_duty_is_unsettled;

create function patrol.unsettle_by_membership() returns trigger language plpgsql as $$
begin
  perform patrol.require_read_committed();
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings'));
  if tg_op = 'UPDATE' and (old.person_id, old.unit_id) = (new.person_id, new.unit_id) and lower(old.during) is not distinct from lower(new.during) then
    perform record.unsettle_belonging(person_id => new.person_id, from_at => least(upper(old.during), upper(new.during)));
    return null;
  end if;
  if tg_op <> 'INSERT' then
    perform record.unsettle_belonging(person_id => old.person_id, from_at => lower(old.during));
  end if;
  if tg_op <> 'DELETE' then
    perform record.unsettle_belonging(person_id => new.person_id, from_at => lower(new.during));
  end if;
  return null;
end $$;
comment on function patrol.unsettle_by_membership is 'Unsettles duties of whole units that a person clocked in for who did, or did not, belong there.';
create trigger a_new_membership_unsettles after insert or delete on patrol.membership
  for each row execute function patrol.unsettle_by_membership();
create trigger a_changed_membership_unsettles after update on patrol.membership
  for each row when (old is distinct from new) execute function patrol.unsettle_by_membership();
alter table patrol.membership enable always trigger a_new_membership_unsettles;
alter table patrol.membership enable always trigger a_changed_membership_unsettles;

create function patrol.unsettle_by_rules() returns trigger language plpgsql as $$
begin
  perform patrol.require_read_committed();
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings'));
  perform record.unsettle(duties => array(
    select settlement.duty_id from patrol.settlement
     where settlement.settled and settlement.on_day >= case when tg_op = 'DELETE' then old.valid_from else new.valid_from end));
  return null;
end $$;
comment on function patrol.unsettle_by_rules is 'Unsettles the duties that a rule set weighs, or weighed.';
create trigger a_rule_set_unsettles after insert or update or delete on patrol.rule_set
  for each row execute function patrol.unsettle_by_rules();
alter table patrol.rule_set enable always trigger a_rule_set_unsettles;

create function patrol.unsettle_by_person() returns trigger language plpgsql as $$
begin
  perform patrol.require_read_committed();
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings'));
  perform record.unsettle(duties => array(select attendance.duty_id from patrol.attendance where attendance.person_id = new.person_id));
  return null;
end $$;
comment on function patrol.unsettle_by_person is 'Unsettles the duties that a person attended whose kind changes: staffing counts by kind.';
create trigger a_person_of_another_kind_unsettles after update of kind on patrol.person
  for each row when (old.kind is distinct from new.kind) execute function patrol.unsettle_by_person();
alter table patrol.person enable always trigger a_person_of_another_kind_unsettles;
