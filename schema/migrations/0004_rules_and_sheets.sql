-- How duties are scored, and what is issued.

create table patrol.rule_set (
  valid_from date not null,
  revision smallint not null default 1,
  completion numeric not null default 60,
  punctuality numeric not null default 15,
  attendance numeric not null default 10,
  order_kept numeric not null default 5,
  dwell numeric not null default 5,
  staffing numeric not null default 5,
  level_1 numeric not null default 3,
  level_2 numeric not null default 2,
  level_3 numeric not null default 1,
  no_level numeric not null default 1,
  must_reach numeric not null default 2,
  standing numeric not null default 1,
  ordinary numeric not null default 1,
  excellent_from numeric not null default 95,
  good_from numeric not null default 85,
  fair_from numeric not null default 70,
  ranked_from integer not null default 20,
  set_by bigint,
  set_at timestamptz not null default now(),
  constraint rule_set_pkey primary key (valid_from, revision),
  constraint a_rule_set_counts_from_1 check (revision >= 1),
  constraint a_rule_set_is_set_by_a_person foreign key (set_by) references patrol.person,
  constraint rule_weights_are_not_negative check (least(completion, punctuality, attendance, order_kept, dwell, staffing,
    level_1, level_2, level_3, no_level, must_reach, standing, ordinary) >= 0),
  constraint grades_descend check (excellent_from >= good_from and good_from >= fair_from and fair_from >= 0)
);
comment on table patrol.rule_set is 'A dated rule of scoring: a month is scored by the rule valid on its first day.';
comment on column patrol.rule_set.valid_from is 'First day it is valid; it ends where the next begins.';
comment on column patrol.rule_set.revision is '1 = as first set; a later one of the same date takes its place.';
comment on column patrol.rule_set.completion is 'Weight of the term completion.';
comment on column patrol.rule_set.punctuality is 'Weight of the term punctuality.';
comment on column patrol.rule_set.attendance is 'Weight of the term attendance.';
comment on column patrol.rule_set.order_kept is 'Weight of the term order.';
comment on column patrol.rule_set.dwell is 'Weight of the term dwell.';
comment on column patrol.rule_set.staffing is 'Weight of the term staffing.';
comment on column patrol.rule_set.level_1 is 'Weight of a visit at level 1.';
comment on column patrol.rule_set.level_2 is 'Weight of a visit at level 2.';
comment on column patrol.rule_set.level_3 is 'Weight of a visit at level 3.';
comment on column patrol.rule_set.no_level is 'Weight of a visit without level.';
comment on column patrol.rule_set.must_reach is 'Weight of a must-reach visit; multiplies the level''s.';
comment on column patrol.rule_set.standing is 'Weight of a standing visit; multiplies the level''s.';
comment on column patrol.rule_set.ordinary is 'Weight of an ordinary visit; multiplies the level''s.';
comment on column patrol.rule_set.excellent_from is 'Grade 优 from this final score up.';
comment on column patrol.rule_set.good_from is 'Grade 良 from this final score up.';
comment on column patrol.rule_set.fair_from is 'Grade 中 from this final score up; 差 below.';
comment on column patrol.rule_set.ranked_from is 'Counted visits from which a subject is ranked.';
comment on column patrol.rule_set.set_by is 'Who set it; none: it came with the program.';
comment on column patrol.rule_set.set_at is 'When.';
insert into patrol.rule_set (valid_from) values ('2000-01-01');

create table patrol.adjustment (
  station_id bigint not null,
  adjustment_id bigint generated always as identity :of_this_bureau,
  month date not null,
  person_id bigint,
  line_id bigint,
  unit_id bigint,
  kind text not null,
  points numeric(5, 2) not null,
  reason text not null,
  asked_by bigint not null,
  asked_at timestamptz not null default now(),
  approved_by bigint,
  approved_at timestamptz,
  constraint adjustment_pkey primary key (adjustment_id),
  constraint an_adjustment_has_one_subject check (num_nonnulls(person_id, line_id, unit_id) = 1),
  constraint an_adjustment_month_is_its_first_day check (date_trunc('month', month) = month),
  constraint an_adjustment_kind_is_known check (kind in ('inspection', 'merit', 'appeal')),
  constraint an_adjustment_is_within_100_points check (points between -100 and 100),
  constraint an_adjustment_has_a_known_person foreign key (person_id) references patrol.person,
  constraint an_adjustment_has_a_known_line foreign key (line_id) references patrol.line,
  constraint an_adjustment_has_a_known_unit foreign key (unit_id) references patrol.unit,
  constraint an_adjustment_is_asked_by_a_person foreign key (asked_by) references patrol.person,
  constraint an_adjustment_is_approved_by_a_person foreign key (approved_by) references patrol.person,
  constraint an_adjustment_is_approved_by_another check (approved_by <> asked_by),
  constraint an_adjustment_approval_has_its_instant check ((approved_by is null) = (approved_at is null))
);
comment on table patrol.adjustment is 'Points beside the score: inspections 督导检查, merits 一案一奖, answered appeals 申诉; each with reason and approver.';
comment on column patrol.adjustment.station_id is 'The station of the subject.';
comment on column patrol.adjustment.adjustment_id is 'Identity.';
comment on column patrol.adjustment.month is 'First day of the month it counts in.';
comment on column patrol.adjustment.person_id is 'The person it is for, or';
comment on column patrol.adjustment.line_id is 'the line, or';
comment on column patrol.adjustment.unit_id is 'the unit.';
comment on column patrol.adjustment.kind is 'inspection, merit or appeal.';
comment on column patrol.adjustment.points is 'Points added to the score, −100 to 100.';
comment on column patrol.adjustment.reason is 'Why, as people read it.';
comment on column patrol.adjustment.asked_by is 'Who asked.';
comment on column patrol.adjustment.asked_at is 'When.';
comment on column patrol.adjustment.approved_by is 'Who approved: never who asked; only approved ones count.';
comment on column patrol.adjustment.approved_at is 'When.';

-- What was asked for is only ever approved, and what was approved stands: by it people are judged and paid.
create function patrol.refuse_asked_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.approved_by is null and new.approved_by is not null
       and to_jsonb(new) - '{approved_by,approved_at}'::text[] = to_jsonb(old) - '{approved_by,approved_at}'::text[] then
      return new;
    end if;
  end if;
  raise exception 'an % is only ever approved, and stands from then on', tg_table_name using errcode = 'PT403',
    hint = 'Leave it unapproved and ask for another.';
end $$;
comment on function patrol.refuse_asked_change is 'Keeps excuses and adjustments as they were asked for: lets approvals pass, refuses any other update, delete and truncate. Errors: PT403.';
create trigger an_excuse_is_only_approved before update or delete on patrol.excuse
  for each row execute function patrol.refuse_asked_change();
create trigger excuses_are_never_truncated before truncate on patrol.excuse
  for each statement execute function patrol.refuse_asked_change();
create trigger an_adjustment_is_only_approved before update or delete on patrol.adjustment
  for each row execute function patrol.refuse_asked_change();
create trigger adjustments_are_never_truncated before truncate on patrol.adjustment
  for each statement execute function patrol.refuse_asked_change();

create function patrol.refuse_rule_change() returns trigger language plpgsql as $$
begin
  raise exception 'a rule set is never changed' using errcode = 'PT403',
    hint = 'Set it again: the new one takes its place, and the old one is kept.';
end $$;
comment on function patrol.refuse_rule_change is 'Keeps rule sets as they were set: refuses update, delete and truncate. Errors: PT403.';
create trigger a_rule_set_is_never_changed before update or delete on patrol.rule_set
  for each row execute function patrol.refuse_rule_change();
create trigger rule_sets_are_never_truncated before truncate on patrol.rule_set
  for each statement execute function patrol.refuse_rule_change();

create table patrol.sheet (
  station_id bigint not null,
  sheet_id bigint generated always as identity :of_this_bureau,
  unit_id bigint not null,
  month date not null,
  revision smallint not null,
  issued_at timestamptz not null,
  issued_by text not null,
  rule jsonb not null,
  heads jsonb not null,
  digest bytea not null,
  constraint sheet_pkey primary key (sheet_id),
  constraint a_unit_month_revision_is_issued_once unique (unit_id, month, revision),
  constraint a_sheet_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_sheet_month_is_its_first_day check (date_trunc('month', month) = month),
  constraint a_revision_counts_from_1 check (revision >= 1),
  constraint a_sheet_digest_is_sha_256 check (octet_length(digest) = 32)
);
comment on table patrol.sheet is 'A unit''s month, issued and from then on unchangeable 考核表.';
comment on column patrol.sheet.station_id is 'The station of the unit.';
comment on column patrol.sheet.sheet_id is 'Identity.';
comment on column patrol.sheet.unit_id is 'The unit.';
comment on column patrol.sheet.month is 'First day of the month.';
comment on column patrol.sheet.revision is '1 = as first issued; later numbers correct it.';
comment on column patrol.sheet.issued_at is 'When; also the instant it was judged by.';
comment on column patrol.sheet.issued_by is 'The database role that issued it.';
comment on column patrol.sheet.rule is 'The rule set it was scored by, whole.';
comment on column patrol.sheet.heads is 'Per journal: entry and digest held at that instant.';
comment on column patrol.sheet.digest is 'SHA-256 over unit, month, revision, issued_at, rule, heads and all lines (see desk.sheet_digest); printed as a short code.';

create table patrol.sheet_line (
  sheet_id bigint not null,
  part text not null,
  number integer not null,
  content jsonb not null,
  constraint sheet_line_pkey primary key (sheet_id, part, number),
  constraint a_sheet_line_has_a_sheet foreign key (sheet_id) references patrol.sheet,
  constraint a_sheet_part_is_known check (part in ('people', 'lines', 'units', 'checkpoints', 'excuses', 'no_data', 'outages', 'adjustments', 'corrections'))
);
comment on table patrol.sheet_line is 'The lines of an issued sheet, as they were.';
comment on column patrol.sheet_line.sheet_id is 'The sheet.';
comment on column patrol.sheet_line.part is 'Which table of the sheet.';
comment on column patrol.sheet_line.number is 'Place in it, from 1.';
comment on column patrol.sheet_line.content is 'The row: columns of that table by name.';

create table patrol.pending_corrections (
  sheet_id bigint not null,
  told_by bigint not null,
  facts uuid not null,
  corrections jsonb[] not null,
  constraint pending_corrections_pkey primary key (sheet_id)
);
comment on table patrol.pending_corrections is 'What a draft last found to correct on an issued sheet, so that the next draft need not look again while nothing has changed. Derived, may be emptied; issuing a sheet does not ask it.';
comment on column patrol.pending_corrections.sheet_id is 'The issued sheet.';
comment on column patrol.pending_corrections.told_by is 'The unit''s last sheet at that time: what it lists as corrected is told.';
comment on column patrol.pending_corrections.facts is 'Digest of all it was found from, see desk.month_facts.';
comment on column patrol.pending_corrections.corrections is 'What was found, as desk.corrections, in order.';

create function patrol.refuse_sheet_change() returns trigger language plpgsql as $$
begin
  raise exception 'an issued sheet is never changed' using errcode = 'PT403',
    hint = 'What arrives later shows as a correction on the next sheet, or as a numbered revision.';
end $$;
comment on function patrol.refuse_sheet_change is 'Keeps issued sheets so: refuses update, delete and truncate.';
create trigger an_issued_sheet_is_never_changed before update or delete on patrol.sheet
  for each row execute function patrol.refuse_sheet_change();
create trigger issued_sheets_are_never_truncated before truncate on patrol.sheet
  for each statement execute function patrol.refuse_sheet_change();
create trigger an_issued_line_is_never_changed before update or delete on patrol.sheet_line
  for each row execute function patrol.refuse_sheet_change();
create trigger issued_lines_are_never_truncated before truncate on patrol.sheet_line
  for each statement execute function patrol.refuse_sheet_change();

-- Who saw which number when. A score that was shown is kept once, in the words it was shown in; a page is which of them
-- somebody saw together; a viewing says who saw a page and when. Numbers that stay the same cost one short row.
create table patrol.shown_score (
  station_id bigint not null,
  shown_number bigint generated always as identity :of_this_bureau,
  month date not null,
  of_what text not null,
  subject text not null,
  noted_at timestamptz not null,
  digest uuid not null,
  content jsonb not null,
  constraint shown_score_pkey primary key (shown_number),
  constraint a_shown_score_has_a_station foreign key (station_id) references patrol.unit,
  constraint a_shown_score_is_of_a_month check (date_trunc('month', month) = month),
  constraint a_shown_score_is_of_something_scored check (of_what in ('people', 'lines', 'units'))
);
comment on table patrol.shown_score is 'A score as somebody was shown it, kept once for each content a subject of a month had.';
comment on column patrol.shown_score.station_id is 'The station of the unit it stands under.';
comment on column patrol.shown_score.shown_number is 'Identity.';
comment on column patrol.shown_score.month is 'First day of the month scored.';
comment on column patrol.shown_score.of_what is 'people, lines or units.';
comment on column patrol.shown_score.subject is 'Badge, line or unit code.';
comment on column patrol.shown_score.noted_at is 'When it was first shown.';
comment on column patrol.shown_score.digest is 'Digest (MD5) of content, to find it by.';
comment on column patrol.shown_score.content is 'The score: its columns by name, see desk.score_content.';
create index shown_score_by_content on patrol.shown_score (month, of_what, subject, digest);

create table patrol.shown_page (
  page_number bigint generated always as identity :of_this_bureau,
  month date not null,
  of_what text not null,
  digest uuid not null,
  shown bigint[] not null,
  constraint shown_page_pkey primary key (page_number),
  constraint a_page_is_of_something_scored check (of_what in ('people', 'lines', 'units'))
);
comment on table patrol.shown_page is 'Scores that somebody was shown together.';
comment on column patrol.shown_page.page_number is 'Identity.';
comment on column patrol.shown_page.month is 'As patrol.shown_score.month.';
comment on column patrol.shown_page.of_what is 'As patrol.shown_score.of_what.';
comment on column patrol.shown_page.digest is 'Digest (MD5) of shown, to find it by.';
comment on column patrol.shown_page.shown is 'Numbers of shown scores, in order of subject; it has no foreign key, but shown scores are never deleted.';
create index shown_page_by_content on patrol.shown_page (month, of_what, digest);

create table patrol.viewing (
  viewing_number bigint generated always as identity :of_this_bureau,
  at timestamptz not null,
  viewer text not null,
  month date not null,
  of_what text not null,
  unit text,
  as_of timestamptz not null,
  how_many integer not null,
  page_number bigint not null,
  constraint viewing_pkey primary key (viewing_number),
  constraint a_viewing_is_of_a_page foreign key (page_number) references patrol.shown_page
);
comment on table patrol.viewing is 'Who was shown scores, and when.';
comment on column patrol.viewing.viewing_number is 'Identity.';
comment on column patrol.viewing.at is 'When.';
comment on column patrol.viewing.viewer is 'The database role that asked.';
comment on column patrol.viewing.month is 'As patrol.shown_score.month.';
comment on column patrol.viewing.of_what is 'As patrol.shown_score.of_what.';
comment on column patrol.viewing.unit is 'Code of the unit asked for; none: all.';
comment on column patrol.viewing.as_of is 'The instant it was judged by.';
comment on column patrol.viewing.how_many is 'How many scores were shown.';
comment on column patrol.viewing.page_number is 'Which ones, and how they were.';
create index viewing_by_instant on patrol.viewing (at);
create index viewing_by_page on patrol.viewing (page_number);

create function patrol.refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'who saw which number is never changed' using errcode = 'PT403',
    hint = 'What was shown was shown. Correct the number, and it is shown anew.';
end $$;
comment on function patrol.refuse_history_change is 'Keeps what was shown so: refuses update, delete and truncate.';
create trigger a_shown_score_is_never_changed before update or delete on patrol.shown_score
  for each row execute function patrol.refuse_history_change();
create trigger shown_scores_are_never_truncated before truncate on patrol.shown_score
  for each statement execute function patrol.refuse_history_change();
create trigger a_shown_page_is_never_changed before update or delete on patrol.shown_page
  for each row execute function patrol.refuse_history_change();
create trigger shown_pages_are_never_truncated before truncate on patrol.shown_page
  for each statement execute function patrol.refuse_history_change();
create trigger a_viewing_is_never_changed before update or delete on patrol.viewing
  for each row execute function patrol.refuse_history_change();
create trigger viewings_are_never_truncated before truncate on patrol.viewing
  for each statement execute function patrol.refuse_history_change();

-- For the newest clock-ins: they land in order of receipt, so a few blocks' bounds are all it takes.
create index clock_in_by_receipt on patrol.clock_in using brin (received_at);
