-- SPDX-License-Identifier: GPL-3.0-or-later
create type desk.appeal_row as (
  number bigint, month date, badge text, name text, kind text, unit text, unit_name text, state text, term text, day date, line text,
  line_name text, shift text, shift_name text, checkpoint text, checkpoint_name text, round integer, text text, lodged_by text,
  lodged_by_name text, login text, lodged_at timestamptz, answer_text text, ended_by text, ended_by_name text, ended_at timestamptz,
  excuse bigint, adjustment bigint
);
comment on type desk.appeal_row is
'An appeal as the desk tells it. badge, name, kind: whose month it is; unit: theirs as the month began. state: open, granted, refused, noted or withdrawn; ended_by, ended_at: who answered or withdrew it, and when. term, or day, line and shift of a duty, or with checkpoint and round a visit of it: what it is about; none of them: the month. excuse, adjustment: the numbers of what granting it led to.';
