-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_canonical(line text) returns boolean language sql immutable as $$
  select line ~ ('^[1-9][0-9]{0,17} '
      || '(?:tap (?:[0-9A-F]{2}){4,10}|clock_step -|start -) '
      || '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} '
      || '(?:0|[1-9][0-9]{0,17}) '
      || '(?:19[7-9][0-9]|[2-9][0-9]{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))'
      || 'T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z '
      || '(?:0|[1-9][0-9]{0,14}) '
      || '(?:none|uid|originality|sun|mutual|failed)$')
    and (split_part(line, ' ', 2) = 'tap') = (split_part(line, ' ', 8) <> 'none')
    and (strpos(line, '-02-29T') = 0 or extract(day from make_date(substr(split_part(line, ' ', 6), 1, 4)::integer, 3, 1) - 1) = 29)
$$;
comment on function record.is_canonical is
  'Whether a text is a canonical line as record.push describes it: eight fields, one blank between, no leading zeros, real dates from 1970 to 9999, boot time up to 31 years, auth none exactly for entries without a card.';
