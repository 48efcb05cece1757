-- Told of a table that keeps what was said: nobody changes it, whatever role they serve under.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- What the talent map goes by, as other services tell it. Lists that are told together are kept together.
create table known_appraisal (
  id uuid primary key,
  person_id uuid not null,
  year int not null,
  predikat text not null,
  sealed_on date not null,
  event_id uuid not null,
  told_at timestamptz not null
);
create index known_appraisal_person_index on known_appraisal (person_id);

-- All sanctions of a person that stand: level, from, to.
create table known_discipline (
  person_id uuid primary key,
  sanctions jsonb not null,
  event_id uuid not null,
  told_at timestamptz not null
);

-- All assessments of a person: competency, level, assessedOn, validUntil.
create table known_profile (
  person_id uuid primary key,
  assessments jsonb not null,
  event_id uuid not null,
  told_at timestamptz not null
);

-- What a position requires: competency, level, from, to.
create table known_requirement (
  position_id uuid primary key,
  levels jsonb not null,
  event_id uuid not null,
  told_at timestamptz not null
);

-- Scores that no service tells of. A later row of a part takes over.
create table talent_score (
  id uuid primary key,
  person_id uuid not null,
  part text not null,
  score numeric not null,
  assessed_on date not null,
  valid_until date not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint talent_score_part_check check (part in ('REINFORCEMENT', 'POTENTIAL')),
  constraint talent_score_check check (score between 0 and 100 and assessed_on < valid_until)
);
create index talent_score_person_index on talent_score (person_id);
create trigger talent_score_kept before update or delete or truncate on talent_score execute function refuse_change();

-- The figures of the map. A row is never changed: the next one of its figure takes over from its own day on.
create table talent_figure (
  figure text not null,
  valid_from date not null,
  value numeric not null,
  source text not null,
  reason text,
  recorded_by text,
  recorded_at timestamptz,
  constraint talent_figure_primary primary key (figure, valid_from)
);
create trigger talent_figure_kept before update or delete or truncate on talent_figure execute function refuse_change();
insert into talent_figure (figure, valid_from, value, source)
select figure, date '2020-01-01', value, source
from (values
  ('WEIGHT_PREDIKAT', 60, 'Kepka BKN 411/2025, by a secondary source'),
  ('WEIGHT_REINFORCEMENT', 40, 'Kepka BKN 411/2025, by a secondary source'),
  ('WEIGHT_COMPETENCY', 40, 'Kepka BKN 411/2025, by a secondary source'),
  ('WEIGHT_POTENTIAL', 25, 'Kepka BKN 411/2025, by a secondary source'),
  ('WEIGHT_QUALIFICATION', 20, 'Kepka BKN 411/2025, by a secondary source'),
  ('WEIGHT_INTEGRITY', 15, 'Kepka BKN 411/2025, by a secondary source'),
  ('PREDIKAT_SANGAT_BAIK', 100, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('PREDIKAT_BAIK', 75, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('PREDIKAT_BUTUH_PERBAIKAN', 50, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('PREDIKAT_KURANG', 25, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('PREDIKAT_SANGAT_KURANG', 0, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('EDUCATION_S3', 100, 'in the proportions of Peraturan BKN 8/2019'),
  ('EDUCATION_S2', 80, 'in the proportions of Peraturan BKN 8/2019'),
  ('EDUCATION_S1', 60, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('EDUCATION_D3', 40, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('EDUCATION_SMA', 20, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('EDUCATION_SMP', 4, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('SANCTION_NEVER', 100, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('SANCTION_RINGAN', 60, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('SANCTION_SEDANG', 40, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('SANCTION_BERAT', 20, 'in the proportions of Peraturan BKN 8/2019, by a secondary source'),
  ('LEAST_ABOVE_EXPECTATION', 80, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('LEAST_AS_EXPECTED', 60, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('LEAST_HIGH', 80, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('LEAST_MIDDLE', 60, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('SUCCESSION_MONTHS_LEFT', 24, 'left to the agency by PermenPANRB 3/2020: a beginning'),
  ('LOWEST_RANK_II_A', 15, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('LOWEST_RANK_II_B', 14, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('LOWEST_RANK_III_A', 13, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('LOWEST_RANK_III_B', 12, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('LOWEST_RANK_IV_A', 11, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('LOWEST_RANK_IV_B', 10, 'PP 100/2000, annex; kept as a requirement of the position (PermenPANRB 38/2017)'),
  ('RETIREMENT_JPT', 60, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_ADMINISTRATIVE', 58, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_KETERAMPILAN', 58, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_AHLI_PERTAMA_MUDA', 58, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_AHLI_MADYA', 60, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_AHLI_UTAMA', 65, 'PP 11/2017 art. 239; UU 20/2023 art. 55'),
  ('RETIREMENT_GURU', 60, 'UU 14/2005 art. 30')
) as first_edition (figure, value, source);

-- Where everyone is placed today, by the same computation that answers for one person: what lists page by. Who does not
-- serve has no unit and no group, and is kept for the day on which they may.
create table talent_place (
  person_id uuid primary key,
  name text not null,
  unit_id uuid,
  -- A box, or INCOMPLETE.
  group_code text,
  box int,
  rung int,
  in_succession boolean not null,
  -- When to look again although nothing was told.
  again_on date not null
);
create index talent_place_box_index on talent_place (box, name, person_id);
create index talent_place_unit_index on talent_place (unit_id, box, name, person_id);
create index talent_place_succession_index on talent_place (rung, box, name, person_id) where in_succession;
create index talent_place_again_index on talent_place (again_on);

-- How many people of a unit, without those below it, are in a group.
create table talent_count (
  unit_id uuid not null,
  group_code text not null,
  people int not null,
  constraint talent_count_primary primary key (unit_id, group_code)
);

-- Who is to be placed anew. Each change adds a row and waits for nobody; whoever places takes them away. A row is seen
-- with the change that it is about, so none is placed before or lost.
create table talent_due (
  number bigint generated always as identity primary key,
  person_id uuid not null
);

create function note_talent_people() returns trigger language plpgsql as $$
begin
  insert into talent_due (person_id) select distinct person_id from changed;
  return null;
end $$;
create trigger workforce_placement_talent_added after insert on workforce_placement
  referencing new table as changed for each statement execute function note_talent_people();
create trigger workforce_placement_talent_removed after delete on workforce_placement
  referencing old table as changed for each statement execute function note_talent_people();
create trigger known_appraisal_talent_added after insert on known_appraisal
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_appraisal_talent_changed after update on known_appraisal
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_appraisal_talent_removed after delete on known_appraisal
  referencing old table as changed for each statement execute function note_talent_people();
create trigger known_discipline_talent_added after insert on known_discipline
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_discipline_talent_changed after update on known_discipline
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_discipline_talent_removed after delete on known_discipline
  referencing old table as changed for each statement execute function note_talent_people();
create trigger known_profile_talent_added after insert on known_profile
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_profile_talent_changed after update on known_profile
  referencing new table as changed for each statement execute function note_talent_people();
create trigger known_profile_talent_removed after delete on known_profile
  referencing old table as changed for each statement execute function note_talent_people();
create trigger talent_score_added after insert on talent_score
  referencing new table as changed for each statement execute function note_talent_people();

create function note_talent_person() returns trigger language plpgsql as $$
begin
  insert into talent_due (person_id) values (new.person_id);
  return null;
end $$;
create trigger workforce_person_talent_added after insert on workforce_person
  for each row execute function note_talent_person();
create trigger workforce_person_talent_changed
  after update of name, employed, education_level, retires_on on workforce_person
  for each row when (
    (old.name, old.employed, old.education_level, old.retires_on)
    is distinct from (new.name, new.employed, new.education_level, new.retires_on))
  execute function note_talent_person();
-- Their place goes with them when all is told anew.
create trigger workforce_person_talent_removed after delete on workforce_person
  referencing old table as changed for each statement execute function note_talent_people();

-- What a position is and requires is about those who hold it, or will.
create function note_talent_holders(position_id uuid) returns void language sql as $$
  insert into talent_due (person_id)
    select distinct placed.person_id from workforce_position position
    join workforce_placement placed on placed.unit_id = position.unit_id and placed.position_id = position.position_id
    where position.position_id = note_talent_holders.position_id and placed.kind = 'DEFINITIVE'
$$;
create function note_talent_position() returns trigger language plpgsql as $$
begin
  perform note_talent_holders(coalesce(new.position_id, old.position_id));
  return null;
end $$;
create trigger workforce_position_talent_added after insert on workforce_position
  for each row execute function note_talent_position();
create trigger workforce_position_talent_changed after update of kind, title on workforce_position
  for each row when ((old.kind, old.title) is distinct from (new.kind, new.title))
  execute function note_talent_position();
create trigger known_requirement_talent_changed after insert or update or delete on known_requirement
  for each row execute function note_talent_position();

-- New figures are about everyone; so is the first word of who keeps the sanctions: before it nobody is known to have none.
create function note_talent_everyone() returns trigger language plpgsql as $$
begin
  insert into talent_due (person_id) select person_id from workforce_person;
  return null;
end $$;
create trigger talent_figure_added after insert on talent_figure
  for each statement execute function note_talent_everyone();
create trigger source_heard_talent_added after insert on source_heard
  for each row when (new.topic = 'asn.attendance') execute function note_talent_everyone();
