-- Whose changes are noted, too (patrol.change): what people decided with tables and columns that came after 0006.

select patrol.keep_changes_of('patrol.excuse', 'r.excuse_number',
         'coalesce((select l.name from patrol.line as l where l.line_id = r.line_id), (select c.name from patrol.checkpoint as c where c.checkpoint_id = r.checkpoint_id))',
         '(select u.unit from patrol.unit as u where u.unit_id = r.station_id)',
         '(select p.badge from patrol.person as p where p.person_id = coalesce(r.refused_by, r.approved_by, r.asked_by))'), -- who asked withdraws
       patrol.keep_changes_of('patrol.acknowledgement',
         '(select l.line || ''/'' || s.shift || ''/'' || d.on_day from patrol.duty as d join patrol.line as l using (line_id) join patrol.shift as s using (shift_id) where (d.station_id, d.duty_id) = (r.station_id, r.duty_id)) || ''/'' || r.round || ''/'' || r.position',
         '(select l.name || coalesce('' · '' || c.name, '''') from patrol.duty as d join patrol.line as l using (line_id) left join patrol.visit as v on (v.station_id, v.duty_id, v.round, v.position, v.on_day) = (r.station_id, r.duty_id, r.round, r.position, r.on_day) left join patrol.checkpoint as c using (checkpoint_id) where (d.station_id, d.duty_id) = (r.station_id, r.duty_id))',
         '(select u.unit from patrol.unit as u where u.unit_id = r.station_id)', '(select p.badge from patrol.person as p where p.person_id = r.by_person)', leave_out => '{duty_id,login}'),
       patrol.keep_changes_of('patrol.sign_decision', 'r.decision_number', 'r.sign', '(select u.unit from patrol.unit as u where u.unit_id = r.station_id)',
         '(select p.badge from patrol.person as p where p.person_id = r.decided_by)', leave_out => '{evidence,login}'), -- which the decision keeps
       patrol.keep_changes_of('patrol.appeal', 'r.appeal_number', '(select p.name from patrol.person as p where p.person_id = r.person_id)',
         '(select u.unit from patrol.unit as u where u.unit_id = r.unit_id)',
         '(select p.badge from patrol.person as p where p.person_id = coalesce(r.answered_by, r.withdrawn_by, r.lodged_by))', leave_out => '{login}')
\g /dev/null
