-- Who may do what. Nothing is for everyone: what is not granted here is not allowed.
-- patrol_agent: push. patrol_viewer: look. patrol_editor: also change the plan, ask and approve. patrol_auditor: look, adjust, issue.
revoke all on schema patrol, plan, record, scoring, desk from public;
revoke all on all functions in schema plan, record, scoring, desk from public;
grant usage on schema record to patrol_agent;
