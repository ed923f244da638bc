-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_canonical(field text[]) returns boolean language sql immutable as $$
  select cardinality(field) = 8
     and record.is_number(field[1], 18) and field[1] <> '0'
     and case when field[2] = 'tap' then translate(field[3], '0123456789ABCDEF', '') = '' and length(field[3]) in (8, 10, 12, 14, 16, 18, 20)
                                         and record.is_proof(field[8])
              else field[2] in ('clock_step', 'start', 'deaf', 'listening') and field[3] = '-' and field[8] = 'none' end
     and field[4] like '________-____-____-____-____________' and length(replace(field[4], '-', '')) = 32 and field[4] ~ '^[0-9a-f-]+$'
     and record.is_number(field[5], 18)
     and record.is_instant(field[6])
     and record.is_number(field[7], 15)
$$;
comment on function record.is_canonical is
  'Whether the fields of a line (split at single blanks) are canonical as record.push describes them: eight fields, no leading zeros, dates that exist from 1970 to 9999, boot time up to 31 years, auth none exactly for entries without a card.';
