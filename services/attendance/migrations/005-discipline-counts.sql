-- Ramadan of a year, as the minister of religion decides it: before that it is an estimate, which another row replaces.
create table ramadan_period (
  id bigint generated always as identity primary key,
  hijri_year int not null,
  starts date not null,
  ends date not null check (ends >= starts),
  source text not null,
  recorded_by text
);
create index ramadan_period_index on ramadan_period (hijri_year, id);
insert into ramadan_period (hijri_year, starts, ends, source)
  select 1445 + extract(year from starts)::int - 2024, starts, ends, source from ramadan order by starts;
drop table ramadan;
create trigger ramadan_period_kept before update or delete or truncate on ramadan_period
  execute function refuse_change();

-- Minutes missed, beside whole days, at which somebody is warned: half a day, until an admin says otherwise.
alter table discipline_figure add column warning_minutes int not null default 225 check (warning_minutes > 0);
alter table discipline_figure alter column warning_minutes drop default;

-- A correction without a coming takes the last one back: what the devices told counts again.
alter table attendance_correction alter column came_at drop not null;
alter table attendance_correction add constraint attendance_correction_check
  check (came_at is not null or went_at is null);

-- When the last schedule of more than one person, calendar day or working time was laid down: what was counted before
-- is counted again. One row, so that numbers are seen in the order in which they were given.
create table working_time_version (one boolean primary key default true check (one), version bigint not null);
insert into working_time_version (version) values (0);
create index work_schedule_first_index on work_schedule (lower(valid));

-- What of a year's days counts for somebody, as far as it has been counted: kept so that who has reached a number of
-- days is found without counting a regency. It can be made again from the days at any time.
create table discipline_year (
  person_id uuid not null,
  year int not null,
  -- The last day that is in the count; null: to be counted from the beginning.
  counted_to date,
  unexcused date[] not null default '{}',
  missed_minutes int not null default 0,
  -- The run of unexcused workdays that may go on tomorrow, and the longest one.
  run date[] not null default '{}',
  longest_run date[] not null default '{}',
  -- By which `working_time_version`.
  version bigint not null default -1,
  -- When there is a day more to count; null once the year is complete.
  due_at timestamptz default '-infinity',
  attention text check (attention in ('WARNING', 'CASE')),
  -- Where they are placed: by it the lists of whoever leads a unit begin.
  unit_id uuid,
  constraint discipline_year_primary primary key (person_id, year)
);
create index discipline_year_due_index on discipline_year (due_at) where due_at is not null;
create index discipline_year_version_index on discipline_year (version);
create index discipline_year_attention_index on discipline_year (year, attention, unit_id) where attention is not null;

-- People who may have no row yet.
create table discipline_newcomer (number bigint generated always as identity primary key, person_id uuid not null);

-- Has people counted again, in the transaction of what changed: `from_day` is the first day that may be another.
-- The rows are locked, so that no count is kept that did not see a fact; in order, so that two who change something at
-- once never wait for each other.
create function count_again(people uuid[], from_day date) returns void language plpgsql as $$
begin
  perform from discipline_year
  where person_id = any (people) and year >= extract(year from from_day)
  order by person_id, year for update;
  update discipline_year set due_at = '-infinity', counted_to = null
  where person_id = any (people) and year >= extract(year from from_day)
    and (counted_to is null or counted_to >= from_day);
end $$;

create function count_again_of_check_ins() returns trigger language plpgsql as $$
begin
  -- One after midnight may belong to the day before.
  perform count_again(array_agg(distinct person_id), min(day) - 1) from changed where person_id is not null;
  if tg_op = 'UPDATE' then
    perform count_again(array_agg(distinct person_id), min(day) - 1) from before where person_id is not null;
  end if;
  return null;
end $$;
create trigger check_in_counted after insert on check_in
  referencing new table as changed for each statement execute function count_again_of_check_ins();
create trigger check_in_owner_counted after update on check_in
  referencing old table as before new table as changed for each statement execute function count_again_of_check_ins();

create function count_again_of_correction() returns trigger language plpgsql as $$
begin
  perform count_again(array[new.person_id], new.day);
  return null;
end $$;
create trigger attendance_correction_counted after insert on attendance_correction
  for each row execute function count_again_of_correction();

create function count_again_of_period() returns trigger language plpgsql as $$
begin
  perform count_again(array[new.person_id], coalesce(lower(new.valid), '-infinity'));
  return null;
end $$;
create trigger excused_absence_counted after insert on excused_absence
  for each row execute function count_again_of_period();
create trigger work_schedule_counted after insert on work_schedule
  for each row when (new.person_id is not null) execute function count_again_of_period();

create function count_again_of_revoked() returns trigger language plpgsql as $$
begin
  perform count_again(array[person_id], lower(valid)) from excused_absence where id = new.absence_id;
  return null;
end $$;
create trigger revoked_absence_counted after insert on revoked_absence
  for each row execute function count_again_of_revoked();

create function count_again_of_placements() returns trigger language plpgsql as $$
begin
  perform count_again(array_agg(distinct person_id), '0001-01-01') from changed;
  if tg_op = 'INSERT' then
    insert into discipline_newcomer (person_id) select distinct person_id from changed;
  end if;
  return null;
end $$;
create trigger workforce_placement_counted after insert on workforce_placement
  referencing new table as changed for each statement execute function count_again_of_placements();
create trigger workforce_placement_gone_counted after delete on workforce_placement
  referencing old table as changed for each statement execute function count_again_of_placements();

-- Another kind of employment or standing: the days stay, what they lead to may not.
create function weigh_again_of_person() returns trigger language plpgsql as $$
begin
  update discipline_year set due_at = '-infinity' where person_id = new.person_id;
  return null;
end $$;
create trigger workforce_person_weighed after update of employment_kind, legal_standing on workforce_person
  for each row when (old.employment_kind is distinct from new.employment_kind
    or old.legal_standing is distinct from new.legal_standing)
  execute function weigh_again_of_person();

-- Once somebody has decided, nothing waits, until it is weighed again.
create function weigh_again_of_decision() returns trigger language plpgsql as $$
begin
  update discipline_year set due_at = '-infinity', attention = null
  where person_id = new.person_id and year = new.year;
  return null;
end $$;
create trigger discipline_decision_weighed after insert on discipline_decision
  for each row execute function weigh_again_of_decision();
create function weigh_again_of_revoked() returns trigger language plpgsql as $$
begin
  update discipline_year counted set due_at = '-infinity'
  from discipline_decision d
  where d.id = new.decision_id and counted.person_id = d.person_id and counted.year = d.year;
  return null;
end $$;
create trigger revoked_sanction_weighed after insert on revoked_sanction
  for each row execute function weigh_again_of_revoked();

-- What is about many.
create function count_everyone_again() returns trigger language plpgsql as $$
begin
  update working_time_version set version = version + 1;
  return null;
end $$;
create trigger work_schedule_of_many_counted after insert on work_schedule
  for each row when (new.person_id is null) execute function count_everyone_again();
create trigger calendar_day_counted after insert on calendar_day
  for each statement execute function count_everyone_again();
create trigger ramadan_period_counted after insert on ramadan_period
  for each statement execute function count_everyone_again();
create trigger working_hours_counted after insert on working_hours
  for each statement execute function count_everyone_again();
create trigger discipline_figure_counted after insert on discipline_figure
  for each statement execute function count_everyone_again();
create trigger workforce_unit_counted after insert or delete on workforce_unit
  for each statement execute function count_everyone_again();
