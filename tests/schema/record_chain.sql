-- SPDX-License-Identifier: GPL-3.0-or-later
-- The digests below were computed with: printf '%s%s' "$previous" "$line" | sha256sum
begin;
\ir fixtures/readers.psql
select plan(6);
\set journal 'a3b0c442-98fc-4c14-9afb-f4c8996fb924'
create table vector (n bigint, line text, digest text);
insert into vector values
  (1, '1 start - 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9120000000000 2026-11-22T05:14:29.000000Z 120 none', '24b18344f9ba2019524aaed313ab1eb21ff236fa4eb1b65fdfa698bad671e1a4'),
  (2, '2 tap 04A1B2C3 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9123456789012 2026-11-22T05:14:32.123456Z 120 uid', '8497e29205c4eaddf875b8d331548ed3f78ecfe6e848a84fa899f2cc9d199964'),
  (3, '3 tap 04112233445566 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9124000000000 2026-11-22T05:14:32.666667Z 120 originality', '4dad4b904bedc2db9a569594d57596d111cad3668a858b0ff44fabc6d81863ca');
select results_eq($$select refused, detail from record.push('F1', 'a3b0c442-98fc-4c14-9afb-f4c8996fb924', 1,
    (select array_agg(line order by n) from vector), (select array_agg(decode(digest, 'hex') order by n) from vector),
    '0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11', 9130000000000, '2026-11-22 05:14:39Z', 120, null, decode(repeat('11', 32), 'hex'), decode(repeat('22', 64), 'hex'), null)$$,
  $$values (null::text, null::text)$$, 'a journal that sha256sum chained is accepted');
select results_eq($$select entry, encode(digest, 'hex') from patrol.clock_in order by entry$$, $$select n, digest from vector$$, 'its digests are kept');
select results_eq($$select v.n, encode(record.chain(sha256(convert_to('a3b0c442-98fc-4c14-9afb-f4c8996fb924', 'UTF8')), v.line) over (order by v.n), 'hex') from vector v$$,
  $$select n, digest from vector$$, 'record.chain computes the same digests');
select is((select head_digest from patrol.journal), decode((select digest from vector where n = 3), 'hex'), 'the head is the last digest');
select results_eq($$select entry, encode(digest, 'hex'), encode(signature, 'hex') from patrol.journal_head$$,
  $$values (3::bigint, '4dad4b904bedc2db9a569594d57596d111cad3668a858b0ff44fabc6d81863ca', repeat('22', 64))$$, 'the signature of the head is kept');
select is((select encode(public_key, 'hex') from patrol.journal), repeat('11', 32), 'and the key that signed it');
select * from finish();
rollback;
