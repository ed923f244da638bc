-- SPDX-License-Identifier: GPL-3.0-or-later
create type record.finding as (
  refused text,
  entry bigint,
  detail text
);
comment on type record.finding is 'What record.examine found in a push: why it is refused (none: it is not), the first entry concerned, and one line for people.';
