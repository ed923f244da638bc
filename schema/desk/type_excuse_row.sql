-- SPDX-License-Identifier: GPL-3.0-or-later
create type desk.excuse_row as (
  number bigint, state text, line text, line_name text, checkpoint text, checkpoint_name text, unit text, unit_name text,
  from_at timestamptz, to_at timestamptz, reason text, reference text, asked_by text, asked_by_name text, asked_at timestamptz,
  decided_by text, decided_by_name text, decided_at timestamptz, remark text);
comment on type desk.excuse_row is
'An excuse as the desk tells it. state: asked, approved, refused, withdrawn; line or checkpoint: what it covers, the other none; unit: of that; decided_by, decided_at: who approved or refused it, or when who asked withdrew it; remark: what was said with it.';
