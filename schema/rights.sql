-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what. Nothing is for everyone: what is not granted here, or beside a function, is not allowed.
-- patrol_agent: push. patrol_viewer: look. patrol_editor: also change the plan, ask and approve. patrol_auditor: look, adjust, issue.
do $$ begin
  execute format('revoke create, temporary on database %I from public', current_database());
end $$;
revoke create on schema public from public;
revoke all on schema patrol, plan, record, scoring, desk from public;
revoke all on all tables in schema patrol, plan, record, scoring, desk from public;
revoke all on all functions in schema patrol, plan, record, scoring, desk from public;
alter default privileges revoke execute on functions from public; -- also of what the owner makes by hand
grant usage on schema record to patrol_agent, patrol_editor;
grant usage on schema plan, desk to patrol_viewer, patrol_editor, patrol_auditor;
