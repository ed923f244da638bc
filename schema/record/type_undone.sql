-- SPDX-License-Identifier: GPL-3.0-or-later
create type record.undone as (
  unsynchronised boolean,
  unsettled boolean,
  taps record.tap[],
  proved boolean,
  heard boolean
);
comment on type record.undone is 'What landing lines left to do: whether lines of this boot (unsynchronised) or of any (unsettled) were written by an unsynchronised clock; the other taps whose meaning is still to be told (none: all are told); whether a card said more than its level of proof, or failed (proved), and whether the reader told when it heard (heard).';
