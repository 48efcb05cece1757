-- A row of a year never holds less than nothing, which is asked of a new row before it is found to be there: a
-- correction that takes hours away has one to take them from.
create or replace function add_learning_hours() returns trigger language plpgsql as $$
begin
  if new.hours < 0 then
    update learning_year set hours = hours + new.hours where person_id = new.person_id and year = new.year;
  else
    insert into learning_year as known (person_id, year, hours) values (new.person_id, new.year, new.hours)
      on conflict (person_id, year) do update set hours = known.hours + excluded.hours;
  end if;
  insert into unit_learning_queue (unit_id)
    select distinct unit_id from workforce_placement where person_id = new.person_id and kind = 'DEFINITIVE';
  return null;
end $$;
