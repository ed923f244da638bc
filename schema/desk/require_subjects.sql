-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_subjects(of_what text) returns void
language plpgsql immutable as $$
begin
  if of_what is null or of_what not in ('people', 'lines', 'units') then
    raise exception using errcode = 'PT400', message = format('scores are of people, lines or units, not of "%s"', left(of_what, 80)),
      hint = 'Ask for people, lines or units.', detail = format('unknown_subjects of=%s', left(of_what, 80));
  end if;
end $$;
comment on function desk.require_subjects is 'Refuses what is not scored: PT400 unknown_subjects.';
