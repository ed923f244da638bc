-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.check_lines(lines text[], digests bytea[], first_entry bigint, previous bytea)
  returns table (long_entry bigint, bad_entry bigint, broken_entry bigint) language sql immutable as $$
  select min(given.entry) filter (where octet_length(given.line) > 300),
         min(given.entry) filter (where given.line is not null and (record.is_canonical(given.field) and given.field[1] = given.entry::text) is not true),
         min(given.entry) filter (where case when given.line is null then octet_length(given.digest) <> 32
                                             when given.previous is null then octet_length(given.digest) is distinct from 32
                                             else given.digest is distinct from sha256(convert_to(encode(given.previous, 'hex') || given.line, 'UTF8')) end)
    from (select check_lines.first_entry + l.n - 1 as entry, l.line, l.digest, string_to_array(l.line, ' ') as field,
                 lag(l.digest, 1, check_lines.previous) over (order by l.n) as previous
            from unnest(check_lines.lines, check_lines.digests) with ordinality as l(line, digest, n)
          offset 0) as given -- a fence: each line is split once
$$;
comment on function record.check_lines is
  'Looks through the lines of a push. long_entry: the first over 300 bytes; bad_entry: the first that is no canonical line or bears another number; broken_entry: the first whose digest does not follow from the one before (previous = digest of entry first_entry − 1). No line is a missing entry: its digest is taken as it is; when there is none either (previous none: so it is of the entry before), the digest that follows is taken on trust.';
