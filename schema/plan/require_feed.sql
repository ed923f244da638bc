-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.require_feed() returns void
language plpgsql set search_path = patrol, pg_temp as $$
begin
  -- Tables of the caller's own could carry triggers that would run with our rights: they must be the ones begin_feed made.
  if (select bool_and(c.relowner = current_user::regrole) and bool_or(c.relname = 'feed_file') from pg_class c
       where c.relnamespace = pg_my_temp_schema() and c.relkind = 'r' and c.relname ~ '^(feed|staged)_') is not true then
    raise exception using errcode = 'PT400', message = 'no plan feed has been begun in this transaction',
      hint = 'Call plan.begin_feed() first.', detail = 'no_feed';
  end if;
end $$;
comment on function plan.require_feed is 'Refuses unless this transaction has called plan.begin_feed. Errors: PT400 no_feed.';
