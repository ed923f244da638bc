-- What readers say of themselves and are told: when they could not hear, which entries are lost, which cards are known, how far a
-- card must prove itself, whose key is whose.

-- Entries of two more kinds, and how a card proved itself in more detail.
alter table patrol.clock_in drop constraint an_entry_kind_is_known;
alter table patrol.clock_in add constraint an_entry_kind_is_known check (kind in ('tap', 'clock_step', 'start', 'deaf', 'listening'));
alter table patrol.clock_in add column auth_detail text;
comment on column patrol.clock_in.kind is 'tap: a card; clock_step: the host''s clock was set; start: the agent started; deaf: the chip stopped answering after this instant; listening: it answers from this instant on.';
alter table patrol.sighting add column proven boolean not null default true;
comment on column patrol.sighting.proven is 'False when the card failed to prove itself (patrol.clock_in.auth = failed): then nobody can say whose card it was, or what it stands for.';
comment on column patrol.clock_in.auth_detail is 'Of sun: the card''s counter; of failed: why (uid_only, wrong_key, replay, not_genuine, no_answer …); none: nothing more was said.';

create table patrol.missing_entry (
  station_id bigint not null,
  entry bigint not null,
  noted_at timestamptz not null,
  journal uuid not null,
  digest bytea,
  why text,
  constraint missing_entry_pkey primary key (station_id, journal, entry),
  constraint a_missing_entry_counts_from_1 check (entry >= 1),
  constraint a_missing_digest_is_sha_256 check (octet_length(digest) = 32),
  constraint a_loss_is_told_in_300_characters check (length(why) <= 300)
);
comment on table patrol.missing_entry is 'Entries of journals whose content is lost: their readers could not read them, or not deliver them. They count as held.';
comment on column patrol.missing_entry.station_id is 'As patrol.journal.station_id.';
comment on column patrol.missing_entry.entry is 'Number in the journal.';
comment on column patrol.missing_entry.noted_at is 'When it was told here.';
comment on column patrol.missing_entry.journal is 'The journal.';
comment on column patrol.missing_entry.digest is 'Its digest, when the reader knows it: the chain goes on. None: the digest of the next entry is taken on trust.';
comment on column patrol.missing_entry.why is 'What its reader says of the loss; none when it says nothing.';

alter table patrol.journal alter column head_digest drop not null;
alter table patrol.journal add column opened_after timestamptz, add column ends_lost boolean not null default false;
comment on column patrol.journal.head_digest is 'Digest of entry holds_through; SHA-256 of the journal''s UUID (lower-case text) before entry 1; none when that entry is missing and its digest is unknown.';
comment on column patrol.journal.ends_lost is 'The last entries are lost, or what follows them has no sure instant: how long the loss may have lasted is told by what comes next.';
comment on column patrol.journal.opened_after is 'What its reader was complete through when the journal first arrived; none: nothing was known of the reader.';

-- When a reader heard nothing, as its journals say.
create table patrol.hearing (
  station_id bigint not null,
  reader_id bigint not null,
  entry bigint not null,
  at timestamptz not null,
  journal uuid not null,
  kind text not null,
  clock text not null,
  constraint hearing_pkey primary key (station_id, journal, entry, kind),
  constraint hearing_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_hearing_kind_is_known check (kind in ('deaf', 'listening', 'heard')),
  constraint a_hearing_clock_is_known check (clock in ('synchronised', 'anchored', 'unsure'))
);
comment on table patrol.hearing is 'What journals say of when their reader heard: entries of kind deaf and listening at their settled instants. Derived, but for heard.';
comment on column patrol.hearing.station_id is 'As patrol.journal.station_id.';
comment on column patrol.hearing.reader_id is 'The reader.';
comment on column patrol.hearing.entry is 'Number in the journal; of heard, the last entry that was held then.';
comment on column patrol.hearing.at is 'The settled instant.';
comment on column patrol.hearing.journal is 'The journal.';
comment on column patrol.hearing.kind is 'deaf: its chip answered last at this instant; listening: it answers from this instant on; heard: it said so in a heartbeat, though its last entry of the kind was deaf.';
comment on column patrol.hearing.clock is 'As patrol.sighting.clock.';
create index hearing_by_reader on patrol.hearing (reader_id);
alter table patrol.outage add column derived boolean not null default false;
alter table patrol.outage drop constraint only_a_reader_says_that_it_is_deaf;
alter table patrol.outage add constraint only_a_reader_says_that_it_is_deaf check ((reason in ('deaf', 'lost_entries')) = (noted_by is null));
alter table patrol.outage add constraint only_what_a_reader_says_is_derived check (noted_by is null or not derived);
comment on column patrol.outage.reason is 'deaf: its chip did not answer (noted by the reader itself); lost_entries: what it read then is lost; else a person''s word: repair, lost, flat, moved, other …';
comment on column patrol.outage.derived is 'True for what the entries of the reader''s journals say; it is derived again when more of them arrive or are settled.';

-- Evidence of more kinds.
alter table patrol.alarm add column uid patrol.uid;
alter table patrol.alarm drop constraint an_alarm_kind_is_known;
alter table patrol.alarm add constraint an_alarm_kind_is_known check (kind in ('gap', 'fork', 'broken_chain', 'foreign_journal', 'other_key',
  'clock_lies', 'lost_entry', 'failed_authentication', 'replayed', 'disk_full', 'journal_damaged', 'new_journal'));
comment on table patrol.alarm is 'What the database refused or found wrong in a journal, or a reader says is wrong: evidence for a person to look at.';
comment on column patrol.alarm.uid is 'The card, where the alarm is about one.';
comment on column patrol.alarm.kind is 'gap: entries are missing before these; fork: a known entry with other content; broken_chain: a digest does not follow; foreign_journal: the journal belongs to another reader; other_key: signed with another key than before, or than was enrolled; clock_lies: its host''s clock says it is right, and is far from ours; lost_entry: its reader says that entries are lost; failed_authentication: a card did not prove itself; replayed: a card''s counter went back, or was given twice; disk_full, journal_damaged: its reader says so; new_journal: a reader that had a journal starts another.';
comment on column patrol.alarm.entry is 'The first entry concerned; the last one that was held, of a clock that lies and of what a reader says is wrong; 0 of a new journal.';

create table patrol.card_counter (
  station_id bigint not null,
  counter bigint not null,
  entry bigint not null,
  at timestamptz not null,
  error interval not null,
  journal uuid not null,
  uid patrol.uid not null,
  sure boolean not null,
  constraint card_counter_pkey primary key (uid, counter, journal, entry),
  constraint a_counter_is_not_negative check (counter >= 0)
);
comment on table patrol.card_counter is 'Counters that cards gave with SUN messages, over all readers: a genuine card never gives one twice, nor a smaller one later. Derived.';
comment on column patrol.card_counter.station_id is 'As patrol.clock_in.station_id.';
comment on column patrol.card_counter.counter is 'The counter.';
comment on column patrol.card_counter.entry is 'As patrol.clock_in.entry.';
comment on column patrol.card_counter.at is 'The settled instant, as patrol.sighting.at.';
comment on column patrol.card_counter.error is 'As patrol.sighting.error.';
comment on column patrol.card_counter.journal is 'As patrol.clock_in.journal.';
comment on column patrol.card_counter.uid is 'The card.';
comment on column patrol.card_counter.sure is 'Whether the instant is settled by a clock that is known to be right.';
create index card_counter_by_instant on patrol.card_counter (uid, at);

-- Which cards are known, for readers that cannot ask.
create table patrol.card_list (
  only_one boolean not null default true,
  version bigint not null default 0,
  constraint there_is_one_card_list primary key (only_one),
  constraint a_database_has_one_card_list check (only_one)
) with (fillfactor = 50);
comment on table patrol.card_list is 'How new the list of known cards is: one row.';
comment on column patrol.card_list.only_one is 'Always true: keeps the table at one row.';
comment on column patrol.card_list.version is 'The version of the newest change of patrol.known_card, or of what readers are told with it: microseconds since 1970, or one more than the version before, so that a database that lost its last changes gives other numbers to what follows.';
insert into patrol.card_list default values;

create table patrol.known_card (
  version bigint not null,
  from_at timestamptz,
  until_at timestamptz,
  uid patrol.uid not null,
  constraint known_card_pkey primary key (uid),
  constraint a_known_card_is_known_or_gone check ((from_at is null) = (until_at is null))
);
comment on table patrol.known_card is 'What readers are told of each UID of patrol.card: over all its periods that had not ended a day before they last changed. Kept by triggers.';
comment on column patrol.known_card.version is 'When it last changed: readers that hold a smaller version are told. Each its own.';
comment on column patrol.known_card.from_at is 'Known from this instant, inclusive (-infinity: ever); none = known no longer.';
comment on column patrol.known_card.until_at is 'To this instant, exclusive (infinity: for ever).';
comment on column patrol.known_card.uid is 'The card.';
create unique index known_card_by_version on patrol.known_card (version) include (uid, from_at, until_at);

create function patrol.next_card_versions(how_many bigint) returns bigint language sql as $$
  update patrol.card_list set version = greatest(card_list.version, (extract(epoch from clock_timestamp()) * 1000000)::bigint) + next_card_versions.how_many
  returning card_list.version - next_card_versions.how_many
$$;
comment on function patrol.next_card_versions is 'Takes so many new versions of the list of known cards; they follow the one it answers. Whoever else wants some waits until the transaction ends, so that versions become visible in their order.';
create function patrol.keep_known_cards(uids text[]) returns void language plpgsql as $$
declare
  differing patrol.known_card[];
begin
  if uids is null then
    return;
  end if;
  perform from patrol.card_list for update;
  select array_agg((row_number, from_at, until_at, uid)::patrol.known_card) into differing
    from (select row_number() over (order by wanted.uid), wanted.from_at, wanted.until_at, wanted.uid
            from (select asked.uid, min(coalesce(lower(card.during), '-infinity')) filter (where card.uid is not null) as from_at,
                         max(coalesce(upper(card.during), 'infinity')) filter (where card.uid is not null) as until_at
                    from (select distinct unnest(keep_known_cards.uids) as uid) as asked
                    left join patrol.card on card.uid = asked.uid and not isempty(card.during)
                          and coalesce(upper(card.during), 'infinity') > now() - interval '1 day'
                   group by asked.uid) as wanted
            left join patrol.known_card as known using (uid)
           where (known.from_at, known.until_at) is distinct from (wanted.from_at, wanted.until_at)) as changed;
  if differing is null then
    return;
  end if;
  insert into patrol.known_card (version, from_at, until_at, uid)
  select taken.version + d.version, d.from_at, d.until_at, d.uid
    from patrol.next_card_versions(cardinality(differing)) as taken (version), unnest(differing) as d
  on conflict (uid) do update set version = excluded.version, from_at = excluded.from_at, until_at = excluded.until_at;
end $$;
comment on function patrol.keep_known_cards is 'Brings patrol.known_card up to date for these UIDs; gives a new version only to those that differ.';
create function patrol.note_known_cards() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform patrol.keep_known_cards(array_agg(come.uid::text)) from come;
  elsif tg_op = 'DELETE' then
    perform patrol.keep_known_cards(array_agg(gone.uid::text)) from gone;
  else
    perform patrol.keep_known_cards(array_agg(either.uid)) from (select gone.uid::text from gone union all select come.uid::text from come) as either;
  end if;
  return null;
end $$;
comment on function patrol.note_known_cards is 'Keeps patrol.known_card when cards come, change or go.';
create trigger new_cards_are_known after insert on patrol.card
  referencing new table as come for each statement execute function patrol.note_known_cards();
create trigger changed_cards_are_known after update on patrol.card
  referencing old table as gone new table as come for each statement execute function patrol.note_known_cards();
create trigger deleted_cards_are_not_known after delete on patrol.card
  referencing old table as gone for each statement execute function patrol.note_known_cards();
select patrol.keep_known_cards((select array_agg(card.uid::text) from patrol.card)) \g /dev/null

-- How far cards must prove themselves.
create table patrol.card_policy (
  unit_id bigint not null,
  authentication text not null,
  set_by bigint not null,
  set_at timestamptz not null default now(),
  constraint card_policy_pkey primary key (unit_id),
  constraint a_card_policy_has_a_unit foreign key (unit_id) references patrol.unit,
  constraint a_card_policy_is_set_by_a_person foreign key (set_by) references patrol.person,
  constraint an_authentication_is_known check (authentication in ('uid', 'sun', 'mutual'))
);
comment on table patrol.card_policy is 'What the cards of a unit, and of those below it without a row of their own, must prove at its readers.';
comment on column patrol.card_policy.unit_id is 'The unit.';
comment on column patrol.card_policy.authentication is 'At least: uid, sun (NTAG 424 DNA message with counter), mutual (DESFire AES).';
comment on column patrol.card_policy.set_by is 'Who set it.';
comment on column patrol.card_policy.set_at is 'When.';
create function patrol.note_moved_policy() returns trigger language plpgsql as $$
begin
  if exists (select from patrol.card_policy) then
    perform patrol.next_card_versions(1);
  end if;
  return null;
end $$;
comment on function patrol.note_moved_policy is 'Has readers told their policy again when the tree of units, or a reader''s place in it, changes.';
create trigger a_moved_unit_tells_policies after update of parent_id on patrol.unit
  for each row when (old.parent_id is distinct from new.parent_id) execute function patrol.note_moved_policy();
create trigger a_moved_reader_is_told_its_policy after update of unit_id on patrol.reader
  for each row when (old.unit_id is distinct from new.unit_id) execute function patrol.note_moved_policy();

-- Whose key is whose.
create table patrol.reader_key (
  reader_id bigint not null,
  public_key bytea not null,
  enrolled_at timestamptz not null,
  enrolled_by bigint,
  revoked_at timestamptz,
  constraint reader_key_pkey primary key (reader_id, public_key),
  constraint a_reader_key_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_reader_key_is_enrolled_by_a_person foreign key (enrolled_by) references patrol.person,
  constraint a_reader_key_is_ed25519 check (octet_length(public_key) = 32),
  constraint only_a_key_that_was_replaced_has_no_person check (enrolled_by is not null or revoked_at is not null)
);
comment on table patrol.reader_key is 'Keys that readers sign with, as a person enrolled them. A reader without one is trusted on first use: the key of its journal''s first signature.';
comment on column patrol.reader_key.reader_id is 'The reader.';
comment on column patrol.reader_key.public_key is 'Ed25519, 32 bytes raw (RFC 8032).';
comment on column patrol.reader_key.enrolled_at is 'When it was enrolled; of one that was trusted on first use, when the journal first arrived.';
comment on column patrol.reader_key.enrolled_by is 'Who enrolled it; none: nobody, it was trusted on first use until another one was enrolled.';
comment on column patrol.reader_key.revoked_at is 'When another one was enrolled in its stead; none = in force.';
create unique index reader_key_in_force on patrol.reader_key (reader_id) where revoked_at is null;
comment on column patrol.journal.public_key is 'The Ed25519 key that signs it, 32 bytes raw (RFC 8032): the one enrolled for the reader, else the one of its first signature; none until it signs.';
create index alarm_by_reader on patrol.alarm (reader_id, kind, raised_at);
create index card_counter_by_journal on patrol.card_counter (journal, entry);
