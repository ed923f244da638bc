-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.card_changes(held_version bigint, newest_version bigint, unit_id bigint, at_most integer default 2000)
  returns table (cards_version bigint, cards_all boolean, cards text, authentication text) language sql stable as $$
  with page as materialized (
    select known.version, known.uid, known.from_at, known.until_at
      from patrol.known_card as known
     where known.version > case when held_version between 1 and newest_version then held_version else 0 end
       and known.version <= newest_version
       and (held_version between 1 and newest_version or known.until_at > now() - interval '1 day')
     order by known.version limit at_most
  )
  select case when count(*) = at_most then max(page.version) else newest_version end,
         held_version not between 1 and newest_version,
         coalesce(string_agg(
           case when page.until_at > now() - interval '1 day'
                then format('%s %s %s', page.uid,
                            case when isfinite(page.from_at) then (extract(epoch from page.from_at) * 1000000)::bigint::text else '-' end,
                            case when isfinite(page.until_at) then (extract(epoch from page.until_at) * 1000000)::bigint::text else '-' end)
                else page.uid || ' gone' end, E'\n' order by page.version), ''),
         record.card_policy_of(unit_id => card_changes.unit_id)
    from page
$$;
comment on function record.card_changes is
  'What a reader that holds the list of known cards up to a version has to be told, at most so many lines: "<UID> <from|-> <until|->" in microseconds since 1970 (from inclusive, until exclusive, over all periods of the UID that have not ended more than a day ago), or "<UID> gone". cards_version: what it holds then; at_most lines: there may be more. cards_all: it is to forget its list first, for it has none or one that this database never gave. authentication: see record.card_policy_of.';
