-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_digest(sheet patrol.sheet, lines patrol.sheet_line[]) returns bytea
language sql stable set search_path = patrol, pg_temp as $$
  select sha256(convert_to(
    concat_ws(E'\n',
      concat_ws(' ', 'sheet', (select unit.unit from unit where unit.unit_id = (sheet_digest.sheet).unit_id),
                to_char((sheet_digest.sheet).month, 'YYYY-MM'), (sheet_digest.sheet).revision,
                scoring.instant_text((sheet_digest.sheet).issued_at), (sheet_digest.sheet).issued_by),
      'rule ' || (sheet_digest.sheet).rule::text,
      'heads ' || (sheet_digest.sheet).heads::text,
      (select string_agg(concat_ws(' ', line.part, line.number, line.content), E'\n' order by line.part collate "C", line.number)
         from unnest(sheet_digest.lines) as line))
    || E'\n', 'UTF8'))
$$;
comment on function desk.sheet_digest is
'SHA-256 over the text of a sheet, so that psql and sha256sum can check it: one line each, ended by a newline, in UTF-8:
sheet <unit> <YYYY-MM> <revision> <issued_at> <issued_by>
rule <jsonb>
heads <jsonb>
<part> <number> <jsonb>      for each line, by part in byte order, then number
Instants RFC 3339 in UTC; jsonb as PostgreSQL prints it.';
