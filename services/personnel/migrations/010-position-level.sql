-- Jenjang of a functional position, as its title says it: `levelOf` keeps it for every position that is opened from
-- now on. Retirement ages and credit go by it.
alter table position add column level text;
update position set level = case
    when title ~* '\spemula\s*$' then 'PEMULA'
    when title ~* '\sterampil\s*$' then 'TERAMPIL'
    when title ~* '\smahir\s*$' then 'MAHIR'
    when title ~* '\spenyelia\s*$' then 'PENYELIA'
    when title ~* '\spertama\s*$' then 'AHLI_PERTAMA'
    when title ~* '\smuda\s*$' then 'AHLI_MUDA'
    when title ~* '\smadya\s*$' then 'AHLI_MADYA'
    when title ~* '\sutama\s*$' then 'AHLI_UTAMA'
  end
where kind = 'FUNGSIONAL';
