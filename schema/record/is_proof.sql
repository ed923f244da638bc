-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_proof(value text) returns boolean language sql immutable as $$
  select case when strpos(value, ':') = 0 then value in ('uid', 'originality', 'sun', 'mutual', 'failed')
              when value like 'sun:%' then record.is_number(substr(value, 5), 10)
              when value like 'failed:%' then translate(substr(value, 8), 'abcdefghijklmnopqrstuvwxyz_', '') = '' and length(value) between 8 and 39
              else false end
$$;
comment on function record.is_proof is
  'Whether a text is the last field of a tap: how far its card proved itself. uid, originality, sun, mutual or failed; sun may be followed by the card''s counter ("sun:17", at most 10 digits), failed by why ("failed:wrong_key", 1 to 32 lower-case letters and underscores; words that are not known yet are kept, too).';
