-- SPDX-License-Identifier: GPL-3.0-or-later
-- The arithmetic of a score: exact, and rounded half up once.
begin;
select plan(13);
prepare score (numeric[], numeric[], numeric[]) as select scoring.score(weights => $1, parts => $2, wholes => $3);
select results_eq($$execute score('{60,15,10,5,5,5}', '{1,1,1,1,1,1}', '{1,1,1,1,1,1}')$$, 'values (100.00)', 'everything done');
select results_eq($$execute score('{60,15,10,5,5,5}', '{0,0,0,0,0,0}', '{9,9,9,9,9,9}')$$, 'values (0.00)', 'nothing done');
select results_eq($$execute score('{60,15,10,5,5,5}', '{3,0,0,0,0,0}', '{4,0,0,0,0,0}')$$, 'values (75.00)',
  'a term that nothing was owed for takes its weight away');
select results_eq($$execute score('{60,15}', '{1,1}', '{2,4}')$$, 'values (45.00)', 'terms weigh as the rule says');
select results_eq($$execute score('{60,15}', '{1,1}', '{2,null}')$$, 'values (50.00)', 'none is nothing owed');
select results_eq($$execute score('{1}', '{1}', '{3}')$$, 'values (33.33)', 'a third, down');
select results_eq($$execute score('{1}', '{2}', '{3}')$$, 'values (66.67)', 'two thirds, up');
select results_eq($$execute score('{1}', '{1}', '{20000}')$$, 'values (0.01)', 'half a hundredth goes up');
select results_eq($$execute score('{1}', '{9999}', '{2000000}')$$, 'values (0.50)', 'just below half a hundredth goes down');
-- 1/3 + 2/3 - 1/2 of a hundredth: any division before the end would miss it.
select results_eq($$execute score('{1,1,1}', '{1,2,3}', '{3,3,20000}')$$, 'values (33.34)',
  'thirds that add up to a whole lose nothing on the way');
select results_eq($$execute score('{60,15}', '{0,0}', '{0,0}')$$, 'values (null::numeric)', 'nothing owed at all: no score');
select results_eq($$execute score('{0,15}', '{1,0}', '{2,0}')$$, 'values (null::numeric)', 'nothing that weighs: no score');
select volatility_is('scoring', 'score', array['numeric[]', 'numeric[]', 'numeric[]'], 'immutable', 'a score depends on its terms only');
select * from finish();
rollback;
