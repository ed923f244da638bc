-- Signs to look at 疑点: what people said of evidence. The signs themselves are worked out when they are asked for (desk.signs).

create table patrol.sign_decision (
  station_id bigint not null,
  decision_number bigint generated always as identity :of_this_bureau,
  sign text not null,
  kind text not null,
  at timestamptz not null,
  decision text not null,
  comment text not null,
  evidence jsonb not null,
  decided_by bigint not null,
  login text not null,
  decided_at timestamptz not null,
  constraint sign_decision_pkey primary key (decision_number),
  constraint a_decision_on_a_sign_is_known check (decision in ('explained', 'not_explained', 'watch')),
  constraint a_decision_on_a_sign_is_explained check (comment ~ '[^[:space:]]' and char_length(comment) <= 1000),
  constraint a_sign_is_named_in_200_characters check (sign ~ '^[^[:space:]]{1,200}$'),
  constraint a_sign_is_decided_by_a_person foreign key (decided_by) references patrol.person
);
comment on table patrol.sign_decision is 'What somebody decided of a sign 疑点, and why. Append-only: the newest decision of a sign holds, those before stay. No verdict and no score reads it.';
comment on column patrol.sign_decision.station_id is 'The station of the reader''s unit.';
comment on column patrol.sign_decision.decision_number is 'Identity; of one sign, in the order they were made.';
comment on column patrol.sign_decision.sign is 'Identity of the sign, as desk.signs gives it: its kind and the entries of journals it is made of.';
comment on column patrol.sign_decision.kind is 'Kind of the sign.';
comment on column patrol.sign_decision.at is 'The instant of the sign when it was decided.';
comment on column patrol.sign_decision.decision is 'explained: there is a good reason; not_explained: asked, and none was found; watch: look again if it comes again.';
comment on column patrol.sign_decision.comment is 'Why: 1 to 1,000 characters.';
comment on column patrol.sign_decision.evidence is 'What desk.signs said of the sign then: it stands, whatever becomes known later.';
comment on column patrol.sign_decision.decided_by is 'Who decided; never whom the sign is about.';
comment on column patrol.sign_decision.login is 'The login of the desk.';
comment on column patrol.sign_decision.decided_at is 'When.';
create index sign_decision_by_sign on patrol.sign_decision (sign, decision_number);

create function patrol.refuse_decision_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided of a sign stands' using errcode = 'PT403', hint = 'Decide it again: the newest decision holds, all are kept.';
end $$;
comment on function patrol.refuse_decision_change is 'Keeps decisions on signs as they were made: refuses update, delete and truncate. Errors: PT403.';
create trigger a_decision_on_a_sign_stands before update or delete on patrol.sign_decision
  for each row execute function patrol.refuse_decision_change();
create trigger decisions_on_signs_are_never_truncated before truncate on patrol.sign_decision
  for each statement execute function patrol.refuse_decision_change();

-- Taps of cards that nobody knows, and steps of clocks, are few: found without reading all.
create index sighting_of_nobody_known on patrol.sighting (uid, at) where card_id is null and proven;
create index clock_in_of_a_step on patrol.clock_in (received_at) where kind = 'clock_step';
