-- SPDX-License-Identifier: GPL-3.0-or-later
create type plan.wanted_card as (
  card_id bigint, uid text, kind text, person_id bigint, checkpoint_id bigint, event_id bigint, plate text,
  valid_from date, valid_until date, from_at timestamptz, until_at timestamptz, held tstzrange);
comment on type plan.wanted_card is
  'A record of cards.csv: the card it stands on (null = a new one) with the period that card has, its subject, and its days in the zone of the subject''s unit.';
