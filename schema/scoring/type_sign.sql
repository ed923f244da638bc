-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.sign as (
  sign text,
  kind text,
  at timestamptz,
  reader_id bigint,
  person_id bigint,
  uid text,
  checkpoint_id bigint,
  before_at timestamptz,
  before_reader_id bigint,
  before_checkpoint_id bigint,
  metres integer,
  seconds numeric,
  places integer,
  number bigint
);
comment on type scoring.sign is
'A sign 疑点: evidence that a person should look at; never a penalty, and no score reads it.
sign: its identity, the same whenever it is worked out: kind, journal and entry of the later clock-in, and of the earlier one where there are two.
at, reader_id, checkpoint_id: the (later) clock-in; before_…: the earlier one, where there are two. person_id: whose card, or who bears the reader; uid: the card of the later one.
metres: how far apart the places are, whole metres; seconds: how much later the later one was, at the most (the instants may be off); of a clock set back: by how many seconds; of a burst: how long it took.
places: how many places a burst read; number: of the excuse that covers it.';
