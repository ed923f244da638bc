-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_head(held patrol.journal, entry bigint, public_key bytea, signature bytea, received_at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  other_key constant text := format('signed with key %s, not with %s', encode(keep_head.public_key, 'hex'), encode(held.public_key, 'hex'));
begin
  if held.public_key is null then
    update patrol.journal j set public_key = keep_head.public_key where j.journal = held.journal;
  elsif held.public_key <> keep_head.public_key then
    if not exists (select from patrol.alarm a where a.journal = held.journal and a.kind = 'other_key' and a.detail = other_key) then
      perform record.raise_alarm(held.station_id, held.reader_id, held.journal, 'other_key', keep_head.entry, keep_head.received_at, other_key);
    end if;
    return;
  end if;
  if keep_head.entry = held.holds_through and keep_head.entry > 0 and held.head_digest is not null then
    insert into patrol.journal_head (journal, entry, digest, signature, received_at)
    values (held.journal, keep_head.entry, held.head_digest, keep_head.signature, keep_head.received_at)
    on conflict do nothing;
  end if;
end $$;
comment on function record.keep_head is
  'Keeps the signature of a journal''s head, and the key with the first one. A head signed with another key than the journal''s is not kept: an alarm (other_key) is, once per key.';
