-- What happened. A clock-in is one record of a reader and is never changed; what it means (which checkpoint,
-- who, which settled instant) is a sighting, derived from clock-ins, cards, placements and anchors, and is
-- derived again when one of those becomes known later.

create table patrol.journal (
  journal uuid not null,
  station_id bigint not null,
  reader_id bigint not null,
  downloaded boolean not null default false,
  holds_through bigint not null default 0,
  head_digest bytea not null,
  public_key bytea,
  anchored_boot uuid,
  first_seen_at timestamptz not null,
  constraint journal_pkey primary key (journal),
  constraint a_journal_has_a_station foreign key (station_id) references patrol.unit,
  constraint a_journal_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_digest_is_sha_256 check (octet_length(head_digest) = 32),
  constraint a_public_key_is_ed25519 check (octet_length(public_key) = 32),
  constraint a_journal_holds_from_0 check (holds_through >= 0)
) with (fillfactor = 50);
comment on table patrol.journal is 'A reader''s journal and how much of it has arrived. A reader whose file was replaced has several.';
comment on column patrol.journal.journal is 'The UUID drawn when the journal''s file was made.';
comment on column patrol.journal.station_id is 'The station of the reader''s unit when the journal was first seen.';
comment on column patrol.journal.reader_id is 'The reader it belongs to.';
comment on column patrol.journal.downloaded is 'True for what came in as CSV from a third-party wand: entries numbered here.';
comment on column patrol.journal.holds_through is 'Every entry up to this one is here; there are no gaps.';
comment on column patrol.journal.head_digest is 'Digest of entry holds_through; SHA-256 of the journal''s UUID (lower-case text) before entry 1.';
comment on column patrol.journal.public_key is 'The reader''s Ed25519 key, 32 bytes raw (RFC 8032); none until it signs.';
comment on column patrol.journal.anchored_boot is 'The boot that was last given an anchor: pushes of it need no other unless their clock was not synchronised.';
comment on column patrol.journal.first_seen_at is 'When it first arrived.';
create index journal_by_reader on patrol.journal (reader_id);

create table patrol.clock_in (
  station_id bigint not null,
  entry bigint not null,
  boottime_ns bigint,
  clock_error_us bigint,
  device_at timestamptz not null,
  received_at timestamptz not null,
  journal uuid not null,
  boot_id uuid,
  kind text not null,
  uid patrol.uid,
  auth text not null,
  digest bytea not null,
  constraint clock_in_pkey primary key (station_id, journal, entry, received_at),
  constraint an_entry_counts_from_1 check (entry >= 1),
  constraint an_entry_kind_is_known check (kind in ('tap', 'clock_step', 'start')),
  constraint a_tap_has_a_uid check ((kind = 'tap') = (uid is not null)),
  constraint an_auth_level_is_known check (auth in ('none', 'uid', 'originality', 'sun', 'mutual', 'failed')),
  constraint a_clock_error_is_not_negative check (clock_error_us >= 0),
  constraint an_entry_digest_is_sha_256 check (octet_length(digest) = 32)
) partition by range (received_at);
comment on table patrol.clock_in is 'One record of a reader 打卡. Append-only. Partitioned by month of received_at.';
comment on column patrol.clock_in.station_id is 'As patrol.journal.station_id.';
comment on column patrol.clock_in.entry is 'Number in the journal: 1, 2, 3 …; (journal, entry) is the identity of a clock-in.';
comment on column patrol.clock_in.boottime_ns is 'CLOCK_BOOTTIME of the reader''s host, nanoseconds; none for downloads.';
comment on column patrol.clock_in.clock_error_us is 'The kernel''s bound of the clock''s error (adjtimex maxerror), microseconds; 16,000,000 or more = never synchronised; none for downloads.';
comment on column patrol.clock_in.device_at is 'CLOCK_REALTIME of the reader''s host, as it was.';
comment on column patrol.clock_in.received_at is 'When it landed here.';
comment on column patrol.clock_in.journal is 'The journal; the functions that write clock-ins hold its row locked, so no foreign key asks again for each row (that would cost as much as all the rest).';
comment on column patrol.clock_in.boot_id is 'The boot of the host: boot times compare only within one.';
comment on column patrol.clock_in.kind is 'tap: a card; clock_step: the host''s clock was set; start: the agent started.';
comment on column patrol.clock_in.uid is 'What the chip said.';
comment on column patrol.clock_in.auth is 'How far the card proved itself: none (no card), uid, originality, sun, mutual, failed.';
comment on column patrol.clock_in.digest is 'SHA-256(previous digest in lower-case hex ‖ canonical line); the line is described at record.push.';
create index clock_in_unsynchronised on patrol.clock_in (journal, boot_id, boottime_ns) where clock_error_us >= 1000000;
create index card_by_uid on patrol.card using hash (uid); -- cheaper to ask than the exclusion constraint's index, and the planner knows

create table patrol.anchor (
  journal uuid not null,
  boot_id uuid not null,
  boottime_ns bigint not null,
  server_at timestamptz not null,
  constraint anchor_pkey primary key (journal, boot_id, boottime_ns),
  constraint an_anchor_has_a_journal foreign key (journal) references patrol.journal
);
comment on table patrol.anchor is 'Boot time ↔ server time, as pushes carried them: what settles the instant of entries whose clock was not synchronised.';
comment on column patrol.anchor.journal is 'The journal whose push carried it.';
comment on column patrol.anchor.boot_id is 'The boot.';
comment on column patrol.anchor.boottime_ns is 'CLOCK_BOOTTIME when the push was made, nanoseconds.';
comment on column patrol.anchor.server_at is 'The database''s clock when it landed.';

create table patrol.journal_head (
  journal uuid not null,
  entry bigint not null,
  digest bytea not null,
  signature bytea not null,
  received_at timestamptz not null,
  constraint journal_head_pkey primary key (journal, entry),
  constraint a_signature_is_ed25519 check (octet_length(signature) = 64)
);
comment on table patrol.journal_head is 'Heads that the reader''s key signed: what a superuser of this database cannot forge.';
comment on column patrol.journal_head.journal is 'The journal; no foreign key asks, as for patrol.clock_in.journal.';
comment on column patrol.journal_head.entry is 'The last entry of the batch.';
comment on column patrol.journal_head.digest is 'Its digest.';
comment on column patrol.journal_head.signature is 'Ed25519 (RFC 8032) over the text "patrol-head <journal> <entry> <digest in lower-case hex>", 64 bytes.';
comment on column patrol.journal_head.received_at is 'When it landed.';

create table patrol.reader_state (
  reader_id bigint not null,
  last_seen_at timestamptz not null,
  complete_through timestamptz,
  undelivered bigint,
  clock_offset_ms bigint,
  state text not null,
  health jsonb not null default '{}',
  constraint reader_state_pkey primary key (reader_id),
  constraint a_state_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint a_backlog_is_not_negative check (undelivered >= 0)
) with (fillfactor = 50);
comment on table patrol.reader_state is 'What each reader last said of itself.';
comment on column patrol.reader_state.reader_id is 'The reader.';
comment on column patrol.reader_state.last_seen_at is 'Its last push or download.';
comment on column patrol.reader_state.complete_through is 'Everything it read before this instant is here: the watermark of no_data.';
comment on column patrol.reader_state.undelivered is 'Entries still in its journal after the last push.';
comment on column patrol.reader_state.clock_offset_ms is 'Its clock minus ours at the last push, milliseconds; none for downloads.';
comment on column patrol.reader_state.state is 'listening, deaf (the chip does not answer), downloaded.';
comment on column patrol.reader_state.health is 'The rest of what the agent says: version, disk, last tap.';

create table patrol.outage (
  station_id bigint not null,
  outage_number bigint generated always as identity :of_this_bureau,
  reader_id bigint not null,
  during tstzrange not null,
  reason text not null,
  noted_by bigint,
  noted_at timestamptz not null default now(),
  ended_by bigint,
  ended_at timestamptz,
  constraint outage_pkey primary key (outage_number),
  constraint an_outage_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint an_outage_begins_at_an_instant check (not isempty(during) and not lower_inf(during)),
  constraint an_outage_is_noted_by_a_person foreign key (noted_by) references patrol.person,
  constraint an_outage_is_ended_by_a_person foreign key (ended_by) references patrol.person,
  constraint only_a_reader_says_that_it_is_deaf check ((reason = 'deaf') = (noted_by is null))
);
comment on table patrol.outage is 'When a reader could not be relied on: out of service as a person noted, or deaf as it said itself. Who was not reached then is nobody''s fault.';
comment on column patrol.outage.station_id is 'The station of the reader''s unit.';
comment on column patrol.outage.outage_number is 'Identity, shown to people.';
comment on column patrol.outage.reader_id is 'The reader.';
comment on column patrol.outage.during is 'From inclusive, to exclusive; open at the end while it lasts.';
comment on column patrol.outage.reason is 'deaf: its chip did not answer (noted by the reader itself); else a person''s word: repair, lost, flat, moved, other …';
comment on column patrol.outage.noted_by is 'Who noted it; none: the reader itself.';
comment on column patrol.outage.noted_at is 'When.';
comment on column patrol.outage.ended_by is 'Who noted its end, or changed it, later; none: nobody, or the reader itself.';
comment on column patrol.outage.ended_at is 'When.';
create index outage_by_reader on patrol.outage (reader_id);

create table patrol.alarm (
  station_id bigint not null,
  alarm_id bigint generated always as identity :of_this_bureau,
  reader_id bigint not null,
  journal uuid not null,
  kind text not null,
  entry bigint not null,
  boot_id uuid,
  raised_at timestamptz not null,
  detail text not null,
  constraint alarm_pkey primary key (alarm_id),
  constraint an_alarm_has_a_reader foreign key (reader_id) references patrol.reader,
  constraint an_alarm_is_raised_once unique nulls not distinct (journal, kind, entry, boot_id),
  constraint an_alarm_kind_is_known check (kind in ('gap', 'fork', 'broken_chain', 'foreign_journal', 'other_key', 'clock_lies')),
  constraint a_clock_lies_in_a_boot check ((kind = 'clock_lies') = (boot_id is not null))
);
comment on table patrol.alarm is 'What the database refused or found wrong in a journal: evidence for a person to look at.';
comment on column patrol.alarm.station_id is 'As patrol.journal.station_id.';
comment on column patrol.alarm.alarm_id is 'Identity.';
comment on column patrol.alarm.reader_id is 'The reader that pushed.';
comment on column patrol.alarm.journal is 'The journal.';
comment on column patrol.alarm.kind is 'gap: entries are missing before these; fork: a known entry with other content; broken_chain: a digest does not follow; foreign_journal: the journal belongs to another reader; other_key: signed with another key than before; clock_lies: its host''s clock says it is right, and is far from ours.';
comment on column patrol.alarm.entry is 'The first entry concerned; of a clock that lies, the last one that was held.';
comment on column patrol.alarm.boot_id is 'The boot of the host whose clock lies.';
comment on column patrol.alarm.raised_at is 'When it was first seen; repeats are not counted.';
comment on column patrol.alarm.detail is 'What was found, in one line.';

create table patrol.sighting (
  station_id bigint not null,
  entry bigint not null,
  at timestamptz not null,
  error interval not null,
  reader_id bigint not null,
  checkpoint_id bigint,
  person_id bigint,
  event_id bigint,
  card_id bigint,
  received_at timestamptz not null,
  journal uuid not null,
  clock text not null,
  uid patrol.uid not null,
  constraint sighting_pkey primary key (station_id, journal, entry, at),
  constraint a_clock_quality_is_known check (clock in ('synchronised', 'anchored', 'unsure', 'downloaded'))
) partition by range (at);
comment on table patrol.sighting is 'What a tap means: where, who, when. Derived, never entered. Partitioned by month of at.';
comment on column patrol.sighting.station_id is 'As patrol.clock_in.station_id.';
comment on column patrol.sighting.entry is 'As patrol.clock_in.entry.';
comment on column patrol.sighting.at is 'The settled instant.';
comment on column patrol.sighting.error is 'How far off at may be; verdicts give it to the person.';
comment on column patrol.sighting.reader_id is 'The reader.';
comment on column patrol.sighting.checkpoint_id is 'Where; none when it cannot be told (yet).';
comment on column patrol.sighting.person_id is 'Who: the card''s owner at a fixed reader, the bearer of a handheld; none when it cannot be told (yet).';
comment on column patrol.sighting.event_id is 'The event, when the card is an event card.';
comment on column patrol.sighting.card_id is 'The card that the UID was at that instant; none = nobody knows it (yet).';
comment on column patrol.sighting.received_at is 'As patrol.clock_in.received_at.';
comment on column patrol.sighting.journal is 'As patrol.clock_in.journal.';
comment on column patrol.sighting.clock is 'synchronised: the device''s clock; anchored: by boot time and the server''s clock; unsure: neither; downloaded: as the wand''s file says.';
comment on column patrol.sighting.uid is 'As patrol.clock_in.uid.';
create index sighting_by_checkpoint on patrol.sighting (checkpoint_id, at);
create index sighting_by_reader on patrol.sighting (reader_id, at);
create index sighting_by_uid on patrol.sighting (uid);
create table patrol.sighting_elsewhen partition of patrol.sighting default;
comment on table patrol.sighting_elsewhen is 'Sightings at instants for which no month is kept: a clock in 1970, a download of years ago.';

create function patrol.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a clock-in is never changed' using errcode = 'PT403',
    hint = 'What was recorded stands. Correct its meaning through cards, placements, excuses or adjustments.';
end $$;
comment on function patrol.refuse_change is 'Keeps append-only tables so: refuses update, delete and truncate.';
create trigger a_clock_in_is_never_changed before update or delete on patrol.clock_in
  for each row execute function patrol.refuse_change();
create trigger clock_ins_are_never_truncated before truncate on patrol.clock_in
  for each statement execute function patrol.refuse_change();
