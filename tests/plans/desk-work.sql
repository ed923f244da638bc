-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people did at the desk in this month of the demo: points asked for and approved, an appeal answered and one that waits, an excuse
-- that waits for a second person. Done once. unit: a station that walks lines, given as a psql variable.
\set ON_ERROR_STOP on
select set_config('example.unit', :'unit', false) \g /dev/null
do $$
declare
  station constant text := current_setting('example.unit');
  this_month constant date := date_trunc('month', now() at time zone 'Asia/Shanghai');
  officers constant text[] := array(select badge from desk.people(unit => station) where kind = 'officer' order by badge limit 4);
  walker constant text[] := array(select subject from desk.adjustable(month => this_month, of_what => 'people', unit => station) as able
                                   where able.subject <> all (officers) order by 1 limit 4);
  line constant text := (select min(subject) from desk.adjustable(month => this_month, of_what => 'lines', unit => station));
  number bigint;
begin
  if exists (select from desk.adjustments(month => this_month)) or cardinality(walker) < 4 or cardinality(officers) < 4 then
    return;
  end if;
  number := desk.ask_adjustment(month => this_month, of_what => 'people', subject => walker[1], kind => 'merit', points => 2,
                                reason => '巡更中协助抓获盗窃电动车嫌疑人', by_badge => officers[1]);
  perform desk.approve_adjustment(number => number, by_badge => officers[2]);
  number := desk.ask_adjustment(month => this_month, of_what => 'lines', subject => line, kind => 'inspection', points => -1,
                                reason => '督导检查：两处巡更点环境未清理', by_badge => officers[1]);
  perform desk.approve_adjustment(number => number, by_badge => officers[2]);
  perform desk.ask_adjustment(month => this_month, of_what => 'people', subject => walker[2], kind => 'merit', points => 1,
                              reason => '劝返走失老人并送回家中', by_badge => officers[1]);
  number := desk.lodge_appeal(month => this_month, badge => walker[3], by_badge => walker[3],
                              text => '3 日夜班读卡器无反应，已在微信群报告，请核查。');
  perform desk.answer_appeal(number => number, answer => 'noted', by_badge => officers[1],
                             text => '已核对：该时段为无数据，不计入考核。');
  perform desk.lodge_appeal(month => this_month, badge => walker[4], by_badge => walker[4],
                            text => '5 日下午中途出警，后半程未走完，申请核实出警记录。');
  perform desk.ask_excuse(line => line, checkpoint => null, from_at => now() - interval '2 days 4 hours', to_at => now() - interval '2 days',
                          reason => 'dispatch', reference => '接处警 20261120-0317', by_badge => officers[3]);
end $$;
