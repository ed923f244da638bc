-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits_of(from_day date, through_day date, only_duties bigint[], as_of timestamptz)
returns setof scoring.judged_visit
language sql stable rows 40000
as $$
  select *
    from scoring.judged(from_day => visits_of.from_day, through_day => visits_of.through_day,
                        only_duties => coalesce(visits_of.only_duties, '{}'), unit => null, as_of => visits_of.as_of,
                        whole => true)
$$;
comment on function scoring.visits_of is
'Visits as scoring.visits gives them, of the duties with these identities, all of whose dates lie from from_day through through_day. Meant for the duties of a day, or of a unit''s month.';
