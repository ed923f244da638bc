-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.loss_in_words(lost bigint[], why text) returns text language sql immutable as $$
  select case when cardinality(lost) = 1 then format('entry %s is lost', lost[1])
              else format('%s entries from %s to %s are lost', cardinality(lost), lost[1], lost[cardinality(lost)]) end
         || coalesce(': ' || nullif(regexp_replace(why, '[[:cntrl:]]+', ' ', 'g'), ''), '')
$$;
comment on function record.loss_in_words is 'What an alarm says of entries that were lost, in one line; why: what their reader says, or none.';
