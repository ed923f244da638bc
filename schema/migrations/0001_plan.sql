-- The plan: who, where, when. What a district intends; what it owes day by day is 0002, what happened 0003.
--
-- Rows that left the feed stay when something that happened refers to them: in_feed then says no.
-- Codes are what people write in the feed; ids are ours and never shown.

create table patrol.bureau (
  number bigint not null,
  only_one boolean not null default true,
  constraint there_is_one_bureau primary key (only_one),
  constraint a_database_has_one_bureau check (only_one),
  constraint a_bureau_number_is_1_to_8_million check (number between 1 and 8000000)
);
comment on table patrol.bureau is 'The bureau this database belongs to: one row.';
comment on column patrol.bureau.number is 'Every identity of this database lies in number × 10¹² … (number + 1) × 10¹² − 1, so that the databases of several bureaus can be joined without clashes.';
comment on column patrol.bureau.only_one is 'Always true: keeps the table at one row.';
insert into patrol.bureau (number) values (:bureau);

create domain patrol.code as text
  constraint a_code_has_1_to_64_characters_without_blanks check (value ~ '^[^[:space:]|]{1,64}$');
comment on domain patrol.code is 'What people call a thing in the feed: 1 to 64 characters, no blanks, no list separator.';

create domain patrol.uid as text
  constraint a_uid_is_upper_case_hex_of_4_to_10_bytes check (value ~ '^([0-9A-F]{2}){4,10}$');
comment on domain patrol.uid is 'The identity a card or tag gives (ISO/IEC 14443-3: 4, 7 or 10 bytes; FeliCa: 8): upper-case hex.';

create table patrol.unit (
  unit_id bigint generated always as identity :of_this_bureau,
  unit patrol.code not null,
  name text not null,
  kind text not null,
  parent_id bigint,
  timezone text,
  in_feed boolean not null default true,
  constraint unit_pkey primary key (unit_id),
  constraint a_unit_code_is_used_once unique (unit),
  constraint a_unit_has_a_known_parent foreign key (parent_id) references patrol.unit,
  constraint a_unit_is_not_its_own_parent check (parent_id <> unit_id)
);
comment on table patrol.unit is 'Bureau 分局 > station 派出所 > brigade, company, community …: one tree.';
comment on column patrol.unit.unit_id is 'Identity.';
comment on column patrol.unit.unit is 'Code in the feed.';
comment on column patrol.unit.name is 'Name as people read it.';
comment on column patrol.unit.kind is 'bureau, station, brigade, company, community, grid … (free word of the district).';
comment on column patrol.unit.parent_id is 'The unit above; none at the top.';
comment on column patrol.unit.timezone is 'IANA zone; inherited from above when not given, Asia/Shanghai at the top.';
comment on column patrol.unit.in_feed is 'False when the current feed no longer names it.';

create table patrol.person (
  person_id bigint generated always as identity :of_this_bureau,
  badge patrol.code not null,
  name text not null,
  kind text not null,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint person_pkey primary key (person_id),
  constraint a_badge_is_used_once unique (badge),
  constraint a_person_kind_is_known check (kind in ('officer', 'auxiliary', 'grid_worker', 'guard', 'volunteer', 'municipal')),
  constraint a_person_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.person is 'Who patrols.';
comment on column patrol.person.person_id is 'Identity.';
comment on column patrol.person.badge is 'Code in the feed.';
comment on column patrol.person.name is 'Name as people read it.';
comment on column patrol.person.kind is 'officer 民警, auxiliary 辅警, grid_worker 网格员, guard 保安员, volunteer 志愿者, municipal 城管市政.';
comment on column patrol.person.valid_from is 'First day, inclusive; none = always was.';
comment on column patrol.person.valid_until is 'Last day, inclusive; none = no end.';
comment on column patrol.person.in_feed is 'False when the current feed no longer names the person.';

create table patrol.membership (
  person_id bigint not null,
  unit_id bigint not null,
  during tstzrange not null,
  kind text not null,
  constraint membership_pkey primary key (person_id, during),
  constraint a_membership_has_a_person foreign key (person_id) references patrol.person,
  constraint a_membership_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_membership_lasts check (not isempty(during)),
  constraint a_member_kind_is_known check (kind in ('officer', 'auxiliary', 'grid_worker', 'guard', 'volunteer', 'municipal'))
);
comment on table patrol.membership is 'Which unit a person belonged to, as what, and when: a transfer in the feed counts from its import, so that the past keeps its unit.';
comment on column patrol.membership.person_id is 'The person.';
comment on column patrol.membership.unit_id is 'The unit.';
comment on column patrol.membership.during is 'From, inclusive, to, exclusive; the current one is open above.';
comment on column patrol.membership.kind is 'As patrol.person.kind, then; not given = as it is now.';
create function patrol.note_member_kind() returns trigger language plpgsql as $$
begin
  new.kind := (select p.kind from patrol.person p where p.person_id = new.person_id);
  return new;
end $$;
comment on function patrol.note_member_kind is 'A membership written without a kind has the one of its person.';
create trigger a_member_has_a_kind before insert on patrol.membership
  for each row when (new.kind is null) execute function patrol.note_member_kind();

create table patrol.zone (
  zone_id bigint generated always as identity :of_this_bureau,
  zone patrol.code not null,
  name text not null,
  unit_id bigint not null,
  in_feed boolean not null default true,
  constraint zone_pkey primary key (zone_id),
  constraint a_zone_code_is_used_once unique (zone),
  constraint a_zone_has_a_unit foreign key (unit_id) references patrol.unit
);
comment on table patrol.zone is 'An area 巡区/网格 that checkpoints lie in.';
comment on column patrol.zone.zone_id is 'Identity.';
comment on column patrol.zone.zone is 'Code in the feed.';
comment on column patrol.zone.name is 'Name as people read it.';
comment on column patrol.zone.unit_id is 'The unit that answers for it.';
comment on column patrol.zone.in_feed is 'False when the current feed no longer names it.';

create table patrol.checkpoint (
  checkpoint_id bigint generated always as identity :of_this_bureau,
  checkpoint patrol.code not null,
  name text not null,
  unit_id bigint not null,
  zone_id bigint,
  kind text not null,
  category text,
  level smallint,
  lon double precision,
  lat double precision,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint checkpoint_pkey primary key (checkpoint_id),
  constraint a_checkpoint_code_is_used_once unique (checkpoint),
  constraint a_checkpoint_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_checkpoint_has_a_known_zone foreign key (zone_id) references patrol.zone,
  constraint a_checkpoint_kind_is_known check (kind in ('ordinary', 'must_reach', 'standing')),
  constraint a_level_is_1_to_3 check (level between 1 and 3),
  constraint a_longitude_is_on_earth check (lon between -180 and 180),
  constraint a_latitude_is_on_earth check (lat between -90 and 90),
  constraint a_place_has_both_coordinates check ((lon is null) = (lat is null)),
  constraint a_checkpoint_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.checkpoint is 'A place to reach 巡更点.';
comment on column patrol.checkpoint.checkpoint_id is 'Identity.';
comment on column patrol.checkpoint.checkpoint is 'Code in the feed.';
comment on column patrol.checkpoint.name is 'Name as people read it.';
comment on column patrol.checkpoint.unit_id is 'The unit that answers for it.';
comment on column patrol.checkpoint.zone_id is 'The area it lies in, if any.';
comment on column patrol.checkpoint.kind is 'ordinary, must_reach 必到点, standing 站巡点/必停点.';
comment on column patrol.checkpoint.category is 'Placement category in the district''s own words, for example 内保单位.';
comment on column patrol.checkpoint.level is 'Control level 三级管控, 1 (closest watch) to 3; none when the district has none.';
comment on column patrol.checkpoint.lon is 'Longitude in degrees, WGS 84.';
comment on column patrol.checkpoint.lat is 'Latitude in degrees, WGS 84.';
comment on column patrol.checkpoint.valid_from is 'First day, inclusive; none = always was.';
comment on column patrol.checkpoint.valid_until is 'Last day, inclusive; none = no end.';
comment on column patrol.checkpoint.in_feed is 'False when the current feed no longer names it.';

create table patrol.line (
  line_id bigint generated always as identity :of_this_bureau,
  line patrol.code not null,
  name text not null,
  unit_id bigint not null,
  mode text not null,
  ordered boolean not null,
  eligibility text not null,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint line_pkey primary key (line_id),
  constraint a_line_code_is_used_once unique (line),
  constraint a_line_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_mode_is_known check (mode in ('foot', 'vehicle', 'motorcycle', 'post')),
  constraint an_eligibility_is_known check (eligibility in ('crew', 'unit', 'anyone')),
  constraint a_line_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.line is 'An ordered list of checkpoints 巡线.';
comment on column patrol.line.line_id is 'Identity.';
comment on column patrol.line.line is 'Code in the feed.';
comment on column patrol.line.name is 'Name as people read it.';
comment on column patrol.line.unit_id is 'The unit that walks it.';
comment on column patrol.line.mode is 'foot 步巡, vehicle 车巡, motorcycle 摩托巡, post 值守.';
comment on column patrol.line.ordered is 'Whether its stops are to be reached in their order.';
comment on column patrol.line.eligibility is 'Whose clock-ins count: crew = the duty''s own, unit = anyone of the line''s unit or one below it, anyone = anyone known.';
comment on column patrol.line.valid_from is 'First day, inclusive; none = always was.';
comment on column patrol.line.valid_until is 'Last day, inclusive; none = no end.';
comment on column patrol.line.in_feed is 'False when the current feed no longer names it.';

create table patrol.stop (
  line_id bigint not null,
  position smallint not null,
  checkpoint_id bigint not null,
  dwell_minutes smallint,
  constraint stop_pkey primary key (line_id, position),
  constraint a_checkpoint_stands_once_on_a_line unique (line_id, checkpoint_id),
  constraint a_stop_has_a_line foreign key (line_id) references patrol.line,
  constraint a_stop_has_a_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint a_position_counts_from_1 check (position >= 1),
  constraint a_dwell_is_1_to_1440_minutes check (dwell_minutes between 1 and 1440)
);
comment on table patrol.stop is 'A checkpoint on a line 站序.';
comment on column patrol.stop.line_id is 'The line.';
comment on column patrol.stop.position is 'Place in the line''s order, from 1.';
comment on column patrol.stop.checkpoint_id is 'The checkpoint.';
comment on column patrol.stop.dwell_minutes is 'Minutes to stay; none = passing is enough.';

create table patrol.staffing (
  line_id bigint not null,
  person_kind text not null,
  count smallint not null,
  constraint staffing_pkey primary key (line_id, person_kind),
  constraint a_staffing_has_a_line foreign key (line_id) references patrol.line,
  constraint a_staffing_kind_is_known check (person_kind in ('officer', 'auxiliary', 'grid_worker', 'guard', 'volunteer', 'municipal')),
  constraint a_staffing_counts_from_1 check (count >= 1)
);
comment on table patrol.staffing is 'How many of each kind a line asks for, for example 1+2+n.';
comment on column patrol.staffing.line_id is 'The line.';
comment on column patrol.staffing.person_kind is 'Kind of person, as patrol.person.kind.';
comment on column patrol.staffing.count is 'At least so many attend.';

create table patrol.shift (
  shift_id bigint generated always as identity :of_this_bureau,
  line_id bigint not null,
  shift patrol.code not null,
  name text not null,
  kind text not null,
  days smallint[] not null default '{}',
  day_kinds text[] not null default '{}',
  start time,
  duration_minutes smallint not null,
  rounds smallint not null,
  min_gap_minutes smallint not null default 0,
  early_grace_minutes smallint not null default 0,
  late_grace_minutes smallint not null default 0,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint shift_pkey primary key (shift_id),
  constraint a_shift_code_is_used_once_on_a_line unique (line_id, shift),
  constraint a_shift_has_a_line foreign key (line_id) references patrol.line,
  constraint a_shift_kind_is_known check (kind in ('fixed', 'mobile')),
  constraint a_fixed_shift_has_a_start check (kind = 'mobile' or start is not null),
  constraint days_are_iso_weekdays check (days <@ '{1,2,3,4,5,6,7}'),
  constraint a_duration_is_1_to_1440_minutes check (duration_minutes between 1 and 1440),
  constraint rounds_count_from_1 check (rounds >= 1),
  constraint several_rounds_need_a_gap check (rounds = 1 or min_gap_minutes >= 1),
  constraint a_gap_is_0_to_1440_minutes check (min_gap_minutes between 0 and 1440),
  constraint an_early_grace_is_0_to_1440_minutes check (early_grace_minutes between 0 and 1440),
  constraint a_late_grace_is_0_to_1440_minutes check (late_grace_minutes between 0 and 1440),
  constraint a_shift_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.shift is 'A line''s recurring window 时段/班次.';
comment on column patrol.shift.shift_id is 'Identity.';
comment on column patrol.shift.line_id is 'The line.';
comment on column patrol.shift.shift is 'Code in the feed, within the line.';
comment on column patrol.shift.name is 'Name as people read it.';
comment on column patrol.shift.kind is 'fixed 固定: by the calendar; mobile 机动: only when dispatched.';
comment on column patrol.shift.days is 'ISO weekdays (1 Monday … 7 Sunday); empty = all.';
comment on column patrol.shift.day_kinds is 'Kinds of day as in the calendar; empty = all.';
comment on column patrol.shift.start is 'Local time of the line''s unit; a mobile shift may leave it to its dispatch.';
comment on column patrol.shift.duration_minutes is 'Elapsed minutes from start to end, 1–1440; the window may pass midnight.';
comment on column patrol.shift.rounds is 'Complete passes owed, from 1.';
comment on column patrol.shift.min_gap_minutes is 'Least minutes between the arrivals of two rounds at one stop; 0 = none.';
comment on column patrol.shift.early_grace_minutes is 'Clock-ins count so many minutes before the start.';
comment on column patrol.shift.late_grace_minutes is 'Clock-ins count, as late, so many minutes after the end.';
comment on column patrol.shift.valid_from is 'First day, inclusive; none = always was.';
comment on column patrol.shift.valid_until is 'Last day, inclusive; none = no end.';
comment on column patrol.shift.in_feed is 'False when the current feed no longer names it.';

create table patrol.calendar (
  on_day date not null,
  unit_id bigint,
  day_kind text not null,
  constraint a_day_has_one_kind_per_unit unique nulls not distinct (on_day, unit_id),
  constraint a_calendar_day_has_a_known_unit foreign key (unit_id) references patrol.unit
);
comment on table patrol.calendar is 'Days that are not what their weekday says.';
comment on column patrol.calendar.on_day is 'The date.';
comment on column patrol.calendar.unit_id is 'For this unit and those below it; none = for all. The nearest up the tree wins.';
comment on column patrol.calendar.day_kind is 'workday, weekend, holiday, sensitive, school … Without a row Saturday and Sunday are weekend, other days workday.';

create table patrol.crew (
  crew_id bigint generated always as identity :of_this_bureau,
  crew patrol.code not null,
  name text not null,
  unit_id bigint not null,
  in_feed boolean not null default true,
  constraint crew_pkey primary key (crew_id),
  constraint a_crew_code_is_used_once unique (crew),
  constraint a_crew_has_a_unit foreign key (unit_id) references patrol.unit
);
comment on table patrol.crew is 'People who take duties together 班组.';
comment on column patrol.crew.crew_id is 'Identity.';
comment on column patrol.crew.crew is 'Code in the feed.';
comment on column patrol.crew.name is 'Name as people read it.';
comment on column patrol.crew.unit_id is 'The unit it belongs to.';
comment on column patrol.crew.in_feed is 'False when the current feed no longer names it.';

create table patrol.crew_member (
  crew_id bigint not null,
  person_id bigint not null,
  valid_from date,
  valid_until date,
  constraint crew_member_pkey primary key (crew_id, person_id),
  constraint a_crew_member_has_a_crew foreign key (crew_id) references patrol.crew,
  constraint a_crew_member_is_a_person foreign key (person_id) references patrol.person,
  constraint a_crew_member_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.crew_member is 'Who stands on a crew.';
comment on column patrol.crew_member.crew_id is 'The crew.';
comment on column patrol.crew_member.person_id is 'The person.';
comment on column patrol.crew_member.valid_from is 'First day, inclusive; none = always was.';
comment on column patrol.crew_member.valid_until is 'Last day, inclusive; none = no end.';

create table patrol.roster (
  shift_id bigint not null,
  crew_id bigint not null,
  valid_from date not null,
  valid_until date,
  cycle_length smallint not null default 1,
  cycle_day smallint not null default 0,
  constraint roster_pkey primary key (shift_id, crew_id, valid_from),
  constraint a_roster_has_a_shift foreign key (shift_id) references patrol.shift,
  constraint a_roster_has_a_crew foreign key (crew_id) references patrol.crew,
  constraint a_cycle_lasts_at_least_a_day check (cycle_length >= 1),
  constraint a_cycle_day_lies_in_its_cycle check (cycle_day >= 0 and cycle_day < cycle_length),
  constraint a_roster_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.roster is 'Which crew works a shift on which dates: (date − from) mod cycle_length = cycle_day.';
comment on column patrol.roster.shift_id is 'The shift.';
comment on column patrol.roster.crew_id is 'The crew.';
comment on column patrol.roster.valid_from is 'First day, inclusive, and day 0 of the cycle.';
comment on column patrol.roster.valid_until is 'Last day, inclusive; none = no end.';
comment on column patrol.roster.cycle_length is 'Days of a cycle.';
comment on column patrol.roster.cycle_day is 'Which day of the cycle, from 0.';

create table patrol.dispatch (
  shift_id bigint not null,
  on_day date not null,
  start time,
  duration_minutes smallint,
  crew_id bigint,
  constraint dispatch_pkey primary key (shift_id, on_day),
  constraint a_dispatch_has_a_shift foreign key (shift_id) references patrol.shift,
  constraint a_dispatch_has_a_known_crew foreign key (crew_id) references patrol.crew,
  constraint a_dispatch_duration_is_1_to_1440_minutes check (duration_minutes between 1 and 1440)
);
comment on table patrol.dispatch is 'Makes a mobile duty on a date, or overrides a fixed one there.';
comment on column patrol.dispatch.shift_id is 'The shift.';
comment on column patrol.dispatch.on_day is 'The date.';
comment on column patrol.dispatch.start is 'Replaces the shift''s start; none = as the shift says.';
comment on column patrol.dispatch.duration_minutes is 'Replaces the shift''s duration; none = as the shift says.';
comment on column patrol.dispatch.crew_id is 'Replaces the roster''s crews; none = as the roster says.';

create table patrol.event (
  event_id bigint generated always as identity :of_this_bureau,
  event patrol.code not null,
  name text not null,
  in_feed boolean not null default true,
  constraint event_pkey primary key (event_id),
  constraint an_event_code_is_used_once unique (event)
);
comment on table patrol.event is 'What an event card says happened.';
comment on column patrol.event.event_id is 'Identity.';
comment on column patrol.event.event is 'Code in the feed.';
comment on column patrol.event.name is 'Name as people read it.';
comment on column patrol.event.in_feed is 'False when the current feed no longer names it.';

create table patrol.reader (
  reader_id bigint generated always as identity :of_this_bureau,
  reader patrol.code not null,
  kind text not null,
  unit_id bigint not null,
  checkpoint_id bigint,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint reader_pkey primary key (reader_id),
  constraint a_reader_code_is_used_once unique (reader),
  constraint a_reader_kind_is_known check (kind in ('fixed', 'handheld')),
  constraint a_reader_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_reader_hangs_at_a_known_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint a_handheld_hangs_nowhere check (kind = 'fixed' or checkpoint_id is null),
  constraint a_reader_is_valid_forwards check (valid_until >= valid_from)
);
comment on table patrol.reader is 'A device that reads cards: fixed at a checkpoint, or carried.';
comment on column patrol.reader.reader_id is 'Identity.';
comment on column patrol.reader.reader is 'Code in the feed.';
comment on column patrol.reader.kind is 'fixed: reads people''s cards at its checkpoint; handheld: carried by its bearer, reads checkpoints'' tags.';
comment on column patrol.reader.unit_id is 'The unit that has it.';
comment on column patrol.reader.checkpoint_id is 'Where a fixed reader hangs, as the feed says now; where it hung when is patrol.placement.';
comment on column patrol.reader.valid_from is 'First day in service, inclusive; none = always was.';
comment on column patrol.reader.valid_until is 'Last day in service, inclusive; none = no end.';
comment on column patrol.reader.in_feed is 'False when the current feed no longer names it.';

create table patrol.placement (
  reader_id bigint not null,
  checkpoint_id bigint not null,
  during tstzrange not null,
  constraint placement_pkey primary key (reader_id, during),
  constraint a_placement_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_placement_has_a_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint a_placement_lasts check (not isempty(during))
);
comment on table patrol.placement is 'Where a fixed reader hung, and when: a move in the feed counts from its import, so that the past keeps its place.';
comment on column patrol.placement.reader_id is 'The fixed reader.';
comment on column patrol.placement.checkpoint_id is 'The checkpoint it hung at.';
comment on column patrol.placement.during is 'From, inclusive, to, exclusive.';
create index placement_by_checkpoint on patrol.placement (checkpoint_id);

create table patrol.service (
  reader_id bigint not null,
  unit_id bigint not null,
  during daterange not null,
  constraint service_pkey primary key (reader_id, unit_id, during),
  constraint a_service_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_service_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_service_lasts check (not isempty(during))
);
comment on table patrol.service is 'In which unit a handheld reader was in service, and on which days: a handheld that is handed on, or leaves the feed, does so on the day of the import, so that the past keeps its listeners.';
comment on column patrol.service.reader_id is 'The handheld reader.';
comment on column patrol.service.unit_id is 'The unit that had it.';
comment on column patrol.service.during is 'Days in the unit''s zone. On the day it is handed on it is in service with both units.';
create index service_by_unit on patrol.service (unit_id);
create function patrol.begin_service() returns trigger language plpgsql as $$
begin
  insert into patrol.service (reader_id, unit_id, during) values (new.reader_id, new.unit_id, daterange(new.valid_from, new.valid_until, '[]'));
  return null;
end $$;
comment on function patrol.begin_service is 'A new handheld is in service with its unit on its days.';
create trigger a_new_handheld_is_in_service after insert on patrol.reader
  for each row when (new.kind = 'handheld') execute function patrol.begin_service();

create extension if not exists btree_gist with schema public;
create table patrol.card (
  card_id bigint generated always as identity :of_this_bureau,
  uid patrol.uid not null,
  kind text not null,
  person_id bigint,
  checkpoint_id bigint,
  event_id bigint,
  plate text,
  during tstzrange not null,
  valid_from date,
  valid_until date,
  in_feed boolean not null default true,
  constraint card_pkey primary key (card_id),
  constraint a_card_stands_for_one_thing_of_its_kind check (
    num_nonnulls(person_id, checkpoint_id, event_id, plate) = 1
    and case kind when 'person' then person_id is not null when 'checkpoint' then checkpoint_id is not null
                  when 'event' then event_id is not null when 'vehicle' then plate is not null else false end),
  constraint a_card_has_a_known_person foreign key (person_id) references patrol.person,
  constraint a_card_has_a_known_checkpoint foreign key (checkpoint_id) references patrol.checkpoint,
  constraint a_card_has_a_known_event foreign key (event_id) references patrol.event,
  constraint a_uid_stands_for_one_thing_at_a_time exclude using gist (uid with =, during with &&)
    deferrable -- an import moves several cards of a UID at once
);
comment on table patrol.card is 'A UID that stands for a person, a checkpoint, an event or a vehicle 卡/标签, from one instant to another.';
comment on column patrol.card.card_id is 'Identity.';
comment on column patrol.card.uid is 'What the chip says.';
comment on column patrol.card.kind is 'person, checkpoint, event or vehicle.';
comment on column patrol.card.person_id is 'The person it stands for.';
comment on column patrol.card.checkpoint_id is 'The checkpoint it stands for.';
comment on column patrol.card.event_id is 'The event it stands for.';
comment on column patrol.card.plate is 'The plate of the vehicle it stands for.';
comment on column patrol.card.during is 'From, inclusive, to, exclusive: the days of the feed in the zone of the subject''s unit; a card that leaves the feed ends at that import.';
comment on column patrol.card.valid_from is 'First day as the feed wrote it; none = always was.';
comment on column patrol.card.valid_until is 'Last day as the feed wrote it; none = no end.';
comment on column patrol.card.in_feed is 'False when the current feed no longer names it.';
