-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.push_complaint(reader text, journal uuid, first_entry bigint, lines text[], digests bytea[], boot_id uuid, boottime_ns bigint,
                                      realtime timestamptz, complete_through_ns bigint, public_key bytea, signature bytea) returns text
  language sql immutable as $$
  select case
    when num_nulls(reader, journal, first_entry, lines, digests, boot_id, boottime_ns, realtime) > 0
      then 'reader, journal, first_entry, lines, digests, boot_id, boottime_ns and realtime must be given'
    when first_entry not between 1 and 999999999999999999 then 'first_entry is not a number of an entry'
    when boottime_ns not between 0 and 999999999999999999 then 'boottime_ns is not a boot time'
    when complete_through_ns not between 0 and 999999999999999999 then 'complete_through_ns is not a boot time'
    when not isfinite(realtime) then 'realtime is not an instant'
    when (public_key is null) <> (signature is null) then 'a signature and its key come together'
    when octet_length(public_key) <> 32 or octet_length(signature) <> 64 then 'an Ed25519 key has 32 bytes, a signature 64'
    when array_ndims(lines) > 1 or array_lower(lines, 1) <> 1 or array_ndims(digests) > 1 or array_lower(digests, 1) <> 1
      then 'lines and digests are lists that begin at 1' end
$$;
comment on function record.push_complaint is 'What a push lacks that no agent leaves out, in one line; none = nothing.';
