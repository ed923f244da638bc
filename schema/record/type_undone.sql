-- SPDX-License-Identifier: GPL-3.0-or-later
create type record.undone as (
  unsynchronised boolean,
  unsettled boolean,
  taps record.tap[]
);
comment on type record.undone is 'What landing lines left to do: whether lines of this boot (unsynchronised) or of any (unsettled) were written by an unsynchronised clock, and the other taps whose meaning is still to be told (none: all are told).';
