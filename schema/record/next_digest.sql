-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.next_digest(previous bytea, start bytea, line text) returns bytea language sql stable as $$
  select sha256(convert_to(encode(coalesce(previous, start), 'hex') || line, 'UTF8'))
$$;
comment on function record.next_digest is 'SHA-256 over the previous digest (start, before the first) in lower-case hex followed by the line.';
create aggregate record.chain(start bytea, line text) (sfunc = record.next_digest, stype = bytea);
comment on aggregate record.chain(bytea, text) is
  'Digest of the last of the lines, chained from a start; over (order by entry): the digest of each. Order the lines.';
