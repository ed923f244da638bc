-- Trying other rules: what would have been is worked out in a transaction that cannot be committed. Other weights of terms or
-- grades leave what is kept as it is: only what visits weigh is settled with them.

create or replace function patrol.unsettle_by_rules() returns trigger language plpgsql as $$
begin
  perform patrol.require_read_committed();
  if tg_op = 'INSERT' and exists (
       select from (select * from patrol.rule_set
                     where rule_set.valid_from <= new.valid_from
                       and (rule_set.valid_from, rule_set.revision) <> (new.valid_from, new.revision)
                     order by rule_set.valid_from desc, rule_set.revision desc limit 1) as past
        where (past.level_1, past.level_2, past.level_3, past.no_level, past.must_reach, past.standing, past.ordinary)
            = (new.level_1, new.level_2, new.level_3, new.no_level, new.must_reach, new.standing, new.ordinary)) then
    return null; -- visits weigh what they weighed
  end if;
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings'));
  perform record.unsettle(duties => array(
    select settlement.duty_id from patrol.settlement
     where settlement.settled and settlement.on_day >= case when tg_op = 'DELETE' then old.valid_from else new.valid_from end));
  return null;
end $$;
comment on function patrol.unsettle_by_rules is 'Unsettles the duties that a rule set weighs, or weighed, otherwise than the one before.';

create table patrol.simulation (
  transaction xid8 not null default pg_current_xact_id(),
  constraint simulation_pkey primary key (transaction)
);
comment on table patrol.simulation is 'Transactions that try what would be, and undo it: never a committed row.';
comment on column patrol.simulation.transaction is 'The transaction.';
create function patrol.refuse_simulation() returns trigger language plpgsql as $$
begin
  raise exception 'what is only tried is never committed' using errcode = 'PT403',
    hint = 'Undo it before the transaction ends: try it within a subtransaction, and raise.';
end $$;
comment on function patrol.refuse_simulation is 'Refuses to commit what was only tried. Errors: PT403.';
create constraint trigger a_simulation_is_never_committed after insert on patrol.simulation
  deferrable initially deferred for each row execute function patrol.refuse_simulation();
alter table patrol.simulation enable always trigger a_simulation_is_never_committed;

create or replace function patrol.refuse_started() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' and tg_op = 'UPDATE'
     and exists (select from patrol.simulation where simulation.transaction = pg_current_xact_id_if_assigned()) then
    return new; -- it cannot be committed
  end if;
  raise exception 'a duty that has started is never changed, nor what belongs to it' using errcode = 'PT403',
    hint = 'What was owed stands. Excuse what could not be walked, or adjust the score; change the plan for days to come.';
end $$;
