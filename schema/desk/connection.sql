-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only a session's own role is told of its encryption, so this answers with the caller's rights.
create function desk.connection()
returns table (login text, database text, server_version text, schema_version integer, over_network boolean, encrypted boolean,
               protocol text, cipher text, bits integer, certificate text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select session_user::text, current_database()::text, current_setting('server_version'), desk.schema_version(), inet_client_addr() is not null,
         ssl.ssl, ssl.version, ssl.cipher, ssl.bits, ssl.client_dn
    from (select pg_backend_pid() as pid) as own left join pg_stat_ssl as ssl using (pid)
$$;
comment on function desk.connection is
'The caller''s own session: login, database, version of server and schema, whether it comes over a network (not by a local socket), whether it is encrypted (none: its role may not know, having become another), by which TLS protocol and cipher with how many bits, and the subject of the client''s certificate if it gave one. Whether the server''s certificate was checked only the client knows (sslmode).';
grant execute on function desk.connection to patrol_viewer, patrol_editor, patrol_auditor;
