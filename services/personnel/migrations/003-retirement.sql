-- TMT pensiun, as the rule of the position held gives it; null when none is known.
alter table person add column retires_on date;
create index person_retires_on_index on person (retires_on, id);
