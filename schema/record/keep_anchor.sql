-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_anchor(held patrol.journal, boot_id uuid, boottime_ns bigint, server_at timestamptz, unsynchronised boolean)
  returns void language plpgsql as $$
#variable_conflict use_column
declare
  before_ns bigint;
begin
  if held.anchored_boot = keep_anchor.boot_id and not unsynchronised then
    return;
  end if;
  before_ns := (select max(a.boottime_ns) from patrol.anchor a
    where a.journal = held.journal and a.boot_id = keep_anchor.boot_id and a.boottime_ns < keep_anchor.boottime_ns);
  update patrol.journal j set anchored_boot = keep_anchor.boot_id where j.journal = held.journal;
  if before_ns is not null and not unsynchronised then
    return;
  end if;
  insert into patrol.anchor (journal, boot_id, boottime_ns, server_at)
  values (held.journal, keep_anchor.boot_id, keep_anchor.boottime_ns, keep_anchor.server_at)
  on conflict do nothing;
  if found then
    perform record.resettle(held, keep_anchor.boot_id, coalesce(before_ns, -1));
  end if;
end $$;
comment on function record.keep_anchor is
  'Keeps boot time ↔ server time where it can matter: the first of each boot, and one for each push that brought lines of this boot by an unsynchronised clock. Clock-ins that this one settles, or settles better, are settled anew.';
