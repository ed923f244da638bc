-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_number(value text, digits integer) returns boolean language sql immutable as $$
  select translate(value, '0123456789', '') = '' and length(value) between 1 and digits and (left(value, 1) <> '0' or value = '0')
$$;
comment on function record.is_number is 'Whether a text is a decimal number from 0, of so many digits at most, without leading zeros.';
