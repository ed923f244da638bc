-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a cell of a feed may say.
begin;
select plan(14);
select results_eq($$select v, plan.as_date(v) from unnest(array['2024-02-29', '2023-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01 ', '9999-12-31', '0000-01-01', 'today', '']) v$$,
  $$values ('2024-02-29', '2024-02-29'::date), ('2023-02-29', null), ('2026-04-31', null), ('2026-13-01', null), ('2026-1-1', null), ('26-01-01', null), ('2026-01-01 ', null),
    ('9999-12-31', '9999-12-31'), ('0000-01-01', null), ('today', null), ('', null)$$, 'dates that exist, written YYYY-MM-DD');
select is_empty($$select d from generate_series('1999-12-01'::timestamp, '2028-03-05', '1 day') d where plan.as_date(to_char(d, 'YYYY-MM-DD')) is distinct from d::date$$, 'every day is itself');
select results_eq($$select plan.as_time(v) from unnest(array['00:00', '23:59', '24:00', '7:30', '07:60', '07:30:00']) v$$,
  $$values ('00:00'::time), ('23:59'), (null), (null), (null), (null)$$, 'times');
select results_eq($$select plan.as_integer(v, 1, 1440) from unnest(array['1', '1440', '0', '1441', '-1', '1.0', '99999999999', '007']) v$$,
  $$values (1), (1440), (null), (null), (null), (null), (null), (7)$$, 'whole numbers in their range');
select results_eq($$select plan.as_number(v, -180, 180) from unnest(array['104.775388', '-180', '180.1', '1,5', 'NaN', '1e-05', '.5', '1e5']) v$$,
  $$values (104.775388::float8), (-180), (null), (null), (null), (0.00001), (null), (null)$$, 'numbers in their range');
select results_eq($$select plan.as_yes_no(v) from unnest(array['yes', 'no', 'Yes', '1']) v$$, $$values (true), (false), (null), (null)$$, 'yes and no');
select results_eq($$select plan.as_days(v)::text from unnest(array['12345', '7', '71', '8', '11', '1|2']) v$$, $$values ('{1,2,3,4,5}'), ('{7}'), ('{7,1}'), (null), (null), (null)$$, 'weekdays');
select results_eq($$select plan.as_list(v)::text from unnest(array['workday|school', '节日', 'a||b', 'a|a', 'a b', '|a', repeat('x', 64), repeat('x', 65)]) v$$,
  $$values ('{workday,school}'), ('{节日}'), (null), (null), (null), (null), (format('{%s}', repeat('x', 64))), (null)$$, 'lists');
select results_eq($$select plan.as_code(v) from unnest(array['L-01', '一号', 'a b', 'a|b', e'a\tb', e'a\u00a0b', repeat('码', 64), repeat('码', 65)]) v$$,
  $$values ('L-01'), ('一号'), (null), (null), (null), (null), (repeat('码', 64)), (null)$$, 'codes');
select results_eq($$select plan.as_text(v, 5) from unnest(array['五个字以内', '多了一个字符', e'a\nb', 'a b', e'a\r\nb', e'a\rb', e'a\tb']) v$$,
  $$values ('五个字以内'), (null), (e'a\nb'), ('a b'), (e'a\r\nb'), (null), (null)$$, 'texts');
select results_eq($$select plan.as_uid(v) from unnest(array['04A1B2C3', '04a1b2c3', '04A1B2', '04A1B2C', repeat('0F', 10), repeat('0F', 11)]) v$$,
  $$values ('04A1B2C3'), (null), (null), (null), (repeat('0F', 10)), (null)$$, 'UIDs');
select results_eq($$select z from unnest(array['Asia/Shanghai', 'Europe/Berlin', 'asia/shanghai', 'Foo+3', 'CST', 'posix/UTC', 'localtime', 'Mars/Olympus']) z where z in (select plan.timezones())$$,
  $$values ('Asia/Shanghai'), ('Europe/Berlin')$$, 'time zones as IANA spells them');
select results_eq($$select plan.trimmed(v) from unnest(array[e' a\u3000', e'\u00a0\t ', 'a  b']) v$$, $$values ('a'), (null), ('a  b')$$, 'blanks around a cell are nothing');
select is(plan.as_word('foot', array['foot', 'post']) || coalesce(plan.as_word('Foot', array['foot']), '-'), 'foot-', 'words');
select * from finish();
rollback;
