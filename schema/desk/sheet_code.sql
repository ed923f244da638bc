-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_code(digest bytea) returns text
language sql immutable strict as $$
  select upper(concat_ws('-', substr(encode(digest, 'hex'), 1, 4), substr(encode(digest, 'hex'), 5, 4), substr(encode(digest, 'hex'), 9, 4)))
$$;
comment on function desk.sheet_code is
'The short code of a sheet for print: the first 48 bits of its digest in hex, 3FA2-91C0-77BE.';
