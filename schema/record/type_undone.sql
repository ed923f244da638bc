-- SPDX-License-Identifier: GPL-3.0-or-later
create type record.undone as (
  unsynchronised boolean,
  unsettled boolean,
  taps record.tap[],
  told_more boolean
);
comment on type record.undone is 'What landing lines left to do: whether lines of this boot (unsynchronised) or of any (unsettled) were written by an unsynchronised clock; the other taps whose meaning is still to be told (none: all are told); and whether lines tell more than taps: how cards proved themselves, or when the reader heard (told_more: record.land_told).';
