-- Who has taken note of a missed visit, and what they said of it.

create table patrol.acknowledgement (
  station_id bigint not null,
  acknowledgement_id bigint generated always as identity :of_this_bureau,
  duty_id bigint not null,
  on_day date not null,
  position smallint not null,
  round smallint not null,
  verdict text not null,
  by_person bigint not null,
  login text not null,
  at timestamptz not null,
  comment text not null,
  constraint acknowledgement_pkey primary key (acknowledgement_id),
  constraint an_acknowledged_visit_has_a_duty foreign key (station_id, duty_id) references patrol.duty,
  constraint an_acknowledgement_is_by_a_person foreign key (by_person) references patrol.person,
  constraint only_what_nobody_reached_is_acknowledged check (verdict in ('missed', 'no_data')),
  constraint an_acknowledgement_says_something check (comment ~ '[^[:space:]]' and char_length(comment) <= 500)
);
comment on table patrol.acknowledgement is 'Somebody at a desk took note of a visit that nobody reached, with a comment. Several may, of one visit. It never changes a verdict.';
comment on column patrol.acknowledgement.station_id is 'As patrol.duty.station_id.';
comment on column patrol.acknowledgement.acknowledgement_id is 'Identity.';
comment on column patrol.acknowledgement.duty_id is 'The duty.';
comment on column patrol.acknowledgement.on_day is 'As patrol.duty.on_day.';
comment on column patrol.acknowledgement.position is 'As patrol.visit.position.';
comment on column patrol.acknowledgement.round is 'As patrol.visit.round.';
comment on column patrol.acknowledgement.verdict is 'What the visit was judged to be at that instant: missed or no_data.';
comment on column patrol.acknowledgement.by_person is 'Who took note.';
comment on column patrol.acknowledgement.login is 'The login of the desk it was said at.';
comment on column patrol.acknowledgement.at is 'When.';
comment on column patrol.acknowledgement.comment is 'What was said: 1 to 500 characters.';
create index acknowledgement_by_day on patrol.acknowledgement (on_day);
create index acknowledgement_by_duty on patrol.acknowledgement (station_id, duty_id);

create function patrol.refuse_said_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was said of a missed visit stands' using errcode = 'PT403', hint = 'Acknowledge it again with another comment: both are kept.';
end $$;
comment on function patrol.refuse_said_change is 'Keeps acknowledgements as they were given: refuses update, delete and truncate. Errors: PT403.';
create trigger an_acknowledgement_stands before update or delete on patrol.acknowledgement
  for each row execute function patrol.refuse_said_change();
create trigger acknowledgements_are_never_truncated before truncate on patrol.acknowledgement
  for each statement execute function patrol.refuse_said_change();
