-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.require_download() returns void language plpgsql as $$
begin
  -- Tables of the caller's own could carry triggers that would run with our rights: they must be the ones begin_download made.
  if 3 <> (select count(*) from pg_class c where c.relnamespace = pg_my_temp_schema() and c.relkind = 'r'
              and c.relname in ('download', 'download_rows', 'download_problem') and c.relowner = current_user::regrole) then
    raise exception using errcode = 'PT400', message = 'no download has been begun in this transaction',
      hint = 'Call record.begin_download first.', detail = 'no_download';
  end if;
end $$;
comment on function record.require_download is 'Refuses unless this transaction has called record.begin_download. Errors: PT400 no_download.';
