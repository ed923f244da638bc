-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.check_lines(lines text[], digests bytea[], first_entry bigint, previous bytea, boot_id uuid)
  returns table (long_entry bigint, bad_entry bigint, broken_entry bigint, unsynchronised boolean, unsettled boolean) language sql immutable as $$
  select min(given.entry) filter (where octet_length(given.line) > 300),
         min(given.entry) filter (where (record.is_canonical(given.field) and given.field[1] = given.entry::text) is not true),
         min(given.entry) filter (where given.digest is distinct from
           sha256(convert_to(encode(given.previous, 'hex') || given.line, 'UTF8'))),
         coalesce(bool_or(length(given.field[7]) >= 7 and given.field[4] = check_lines.boot_id::text), false),
         coalesce(bool_or(length(given.field[7]) >= 7), false)
    from (select check_lines.first_entry + l.n - 1 as entry, l.line, l.digest, string_to_array(l.line, ' ') as field,
                 lag(l.digest, 1, check_lines.previous) over (order by l.n) as previous
            from unnest(check_lines.lines, check_lines.digests) with ordinality as l(line, digest, n)
          offset 0) as given -- a fence: each line is split once
$$;
comment on function record.check_lines is
  'Looks through the lines of a push. long_entry: the first over 300 bytes; bad_entry: the first that is no canonical line or bears another number; broken_entry: the first whose digest does not follow from the one before (previous = digest of entry first_entry − 1); unsynchronised: whether a line of this boot was written while the clock''s error was 1 s or more; unsettled: whether one of any boot was.';
