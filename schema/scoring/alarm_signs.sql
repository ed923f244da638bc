-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.alarm_signs(from_at timestamptz, to_at timestamptz)
returns setof scoring.sign
language sql stable rows 100
set search_path = patrol, pg_temp
as $$
  select concat_ws(':', alarm.kind, alarm.journal, alarm.entry, alarm.boot_id), alarm.kind, alarm.raised_at, alarm.reader_id, card.person_id, alarm.uid::text,
         coalesce(placement.checkpoint_id, card.checkpoint_id), null::timestamptz, null::bigint, null::bigint, null::integer, null::numeric, null::integer,
         alarm.alarm_id
    from alarm
    left join card on card.uid = alarm.uid and card.during @> alarm.raised_at
    left join placement on placement.reader_id = alarm.reader_id and placement.during @> alarm.raised_at
   where alarm.kind in ('fork', 'broken_chain', 'foreign_journal', 'other_key', 'clock_lies', 'failed_authentication', 'replayed')
     and alarm.raised_at >= alarm_signs.from_at and alarm.raised_at < alarm_signs.to_at
$$;
comment on function scoring.alarm_signs is
'Alarms (patrol.alarm) that may be somebody''s doing, raised from from_at, inclusive, to to_at, exclusive, as signs of the alarm''s kind: fork, broken_chain, foreign_journal, other_key, clock_lies, failed_authentication, replayed. person_id, checkpoint_id: what the card stands for, or where the reader hangs; number: the alarm.';
