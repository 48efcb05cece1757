-- What the index of professionalism (IP ASN) goes by beside our own records, as other services tell it.

-- Yearly appraisals, by the id of the appraisal.
create table known_appraisal (
  id uuid primary key,
  person_id uuid not null,
  year int not null,
  predikat text not null,
  sealed_on date not null,
  event_id uuid not null,
  told_at timestamptz not null
);
create index known_appraisal_person_id_index on known_appraisal (person_id);

-- Sanctions that stand. All of a person are told together.
create table known_sanction (
  sanction_id uuid not null,
  person_id uuid not null,
  level text not null,
  valid daterange not null,
  event_id uuid not null,
  told_at timestamptz not null
);
create index known_sanction_person_id_index on known_sanction (person_id);

-- The figures of the index. A row is never changed: the next one of its case takes over from its own day on.
create table ip_asn_points (
  point_case text not null,
  valid_from date not null,
  points numeric not null,
  source text not null,
  reason text,
  recorded_by text,
  recorded_at timestamptz,
  constraint ip_asn_points_primary primary key (point_case, valid_from),
  constraint ip_asn_points_check check (points between 0 and 100)
);
create trigger ip_asn_points_kept before update or delete or truncate on ip_asn_points execute function refuse_change();
insert into ip_asn_points (point_case, valid_from, points, source)
select point_case, date '2019-05-10', points, source
from (values
  ('QUALIFICATION_S3', 25, 'Peraturan BKN 8/2019'),
  ('QUALIFICATION_S2', 20, 'Peraturan BKN 8/2019'),
  ('QUALIFICATION_S1', 15, 'Peraturan BKN 8/2019, by a secondary source'),
  ('QUALIFICATION_D3', 10, 'Peraturan BKN 8/2019, by a secondary source'),
  ('QUALIFICATION_SMA', 5, 'Peraturan BKN 8/2019, by a secondary source'),
  ('QUALIFICATION_SMP', 1, 'Peraturan BKN 8/2019, by a secondary source'),
  ('MANAGERIAL_TRAINING', 15, 'Peraturan BKN 8/2019'),
  ('MANAGERIAL_HOURS', 15, 'Peraturan BKN 8/2019'),
  ('MANAGERIAL_SEMINAR', 10, 'Peraturan BKN 8/2019'),
  ('FUNCTIONAL_TRAINING', 15, 'Peraturan BKN 8/2019'),
  ('FUNCTIONAL_HOURS', 15, 'Peraturan BKN 8/2019'),
  ('FUNCTIONAL_SEMINAR', 10, 'Peraturan BKN 8/2019'),
  ('PELAKSANA_HOURS', 22.5, 'Peraturan BKN 8/2019'),
  ('PELAKSANA_SEMINAR', 17.5, 'Peraturan BKN 8/2019'),
  ('PERFORMANCE_SANGAT_BAIK', 30, 'Peraturan BKN 8/2019, by a secondary source'),
  ('PERFORMANCE_BAIK', 25, 'Peraturan BKN 8/2019, by a secondary source'),
  ('PERFORMANCE_BUTUH_PERBAIKAN', 15, 'Peraturan BKN 8/2019, by a secondary source'),
  ('PERFORMANCE_KURANG', 5, 'Peraturan BKN 8/2019, by a secondary source'),
  ('PERFORMANCE_SANGAT_KURANG', 1, 'Peraturan BKN 8/2019, by a secondary source'),
  ('DISCIPLINE_NEVER', 5, 'Peraturan BKN 8/2019, by a secondary source'),
  ('DISCIPLINE_RINGAN', 3, 'Peraturan BKN 8/2019, by a secondary source'),
  ('DISCIPLINE_SEDANG', 2, 'Peraturan BKN 8/2019, by a secondary source'),
  ('DISCIPLINE_BERAT', 1, 'Peraturan BKN 8/2019, by a secondary source'),
  ('BAND_SANGAT_TINGGI', 91, 'Peraturan BKN 8/2019'),
  ('BAND_TINGGI', 81, 'Peraturan BKN 8/2019'),
  ('BAND_SEDANG', 71, 'Peraturan BKN 8/2019'),
  ('BAND_RENDAH', 61, 'Peraturan BKN 8/2019'),
  ('HOURS_OF_A_YEAR', 20, 'PP 11/2017 art. 203')
) as first_edition (point_case, points, source);

-- How each person is counted, day by day: the unit and the group that they are in, by the same computation that answers
-- for one person. Days on which somebody does not serve have no row.
create table ip_asn_period (
  person_id uuid not null,
  unit_id uuid not null,
  group_code text not null,
  valid daterange not null
);
create index ip_asn_period_person_id_index on ip_asn_period (person_id);

-- Every unit with each unit above it, itself included, over the days on which it stood there: what the counts below
-- were made by. A move of a unit makes both anew.
create table ip_asn_above (unit_id uuid not null, above_id uuid not null, valid daterange not null);
create index ip_asn_above_unit_id_index on ip_asn_above (unit_id);

-- By how many the people of a unit, with all below it, became more or fewer in a group on a day. What a distribution
-- sums up to its day: a unit's own rows, however many people or units are below.
create table ip_asn_count (
  unit_id uuid not null,
  group_code text not null,
  day date not null,
  people int not null,
  constraint ip_asn_count_primary primary key (unit_id, group_code, day)
);

-- Who is to be counted anew; without a person: the units. Each change adds a row and waits for nobody; whoever counts
-- takes them away. A row is seen with the change that it is about, so none is counted before or lost.
create table ip_asn_due (
  number bigint generated always as identity primary key,
  person_id uuid
);

create function note_ip_asn_people() returns trigger language plpgsql as $$
begin
  insert into ip_asn_due (person_id) select distinct person_id from changed;
  return null;
end $$;

create trigger workforce_placement_ip_asn_added after insert on workforce_placement
  referencing new table as changed for each statement execute function note_ip_asn_people();
create trigger workforce_placement_ip_asn_removed after delete on workforce_placement
  referencing old table as changed for each statement execute function note_ip_asn_people();
create trigger known_appraisal_ip_asn_added after insert on known_appraisal
  referencing new table as changed for each statement execute function note_ip_asn_people();
create trigger known_appraisal_ip_asn_changed after update on known_appraisal
  referencing new table as changed for each statement execute function note_ip_asn_people();
create trigger known_appraisal_ip_asn_removed after delete on known_appraisal
  referencing old table as changed for each statement execute function note_ip_asn_people();
create trigger known_sanction_ip_asn_added after insert on known_sanction
  referencing new table as changed for each statement execute function note_ip_asn_people();
create trigger known_sanction_ip_asn_removed after delete on known_sanction
  referencing old table as changed for each statement execute function note_ip_asn_people();
create trigger learning_entry_ip_asn_added after insert on learning_entry
  referencing new table as changed for each statement execute function note_ip_asn_people();

create function note_ip_asn_person() returns trigger language plpgsql as $$
begin
  insert into ip_asn_due (person_id) values (new.person_id);
  return null;
end $$;
create trigger workforce_person_ip_asn_changed after update of education_level, employed on workforce_person
  for each row when (
    old.education_level is distinct from new.education_level or old.employed is distinct from new.employed)
  execute function note_ip_asn_person();

-- A position that becomes known, or another kind, changes what is asked of its holders.
create function note_ip_asn_holders() returns trigger language plpgsql as $$
begin
  insert into ip_asn_due (person_id)
    select distinct person_id from workforce_placement
    where unit_id = new.unit_id and position_id = new.position_id and kind = 'DEFINITIVE';
  return null;
end $$;
create trigger workforce_position_ip_asn_added after insert on workforce_position
  for each row execute function note_ip_asn_holders();
create trigger workforce_position_ip_asn_changed after update of kind on workforce_position
  for each row when (old.kind is distinct from new.kind) execute function note_ip_asn_holders();

create function note_ip_asn_units() returns trigger language plpgsql as $$
begin
  insert into ip_asn_due (person_id) values (null);
  return null;
end $$;
create trigger workforce_unit_ip_asn_changed after insert or delete on workforce_unit
  for each statement execute function note_ip_asn_units();

-- New figures are about everyone.
create function note_ip_asn_everyone() returns trigger language plpgsql as $$
begin
  insert into ip_asn_due (person_id) select person_id from workforce_person;
  return null;
end $$;
create trigger ip_asn_points_added after insert on ip_asn_points
  for each statement execute function note_ip_asn_everyone();
