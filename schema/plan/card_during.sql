-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.card_during(wanted plan.wanted_card, instant timestamptz) returns tstzrange
language sql stable as $$
  select plan.range_between(
    case when wanted.from_at is not null then wanted.from_at
         when not isempty(wanted.held) then lower(wanted.held)
         when exists (select from patrol.card c where c.uid = wanted.uid and not c.in_feed and not isempty(c.during)) then instant end,
    wanted.until_at)
$$;
comment on function plan.card_during is
  'The period of a card: from the day the feed names, which may be past; else from when it began; else, when its UID has stood for something before, from the instant; else it has always been.';
