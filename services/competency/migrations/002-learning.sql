-- The catalogue of trainings.
create table training (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  -- Learning hours (JP) that it gives.
  hours int not null,
  -- How long its certificate is good for; null: for ever.
  valid_months int,
  constraint training_code_unique unique (code),
  constraint training_kind_check check (kind in
    ('PKN', 'PKA', 'PKP', 'LATSAR', 'FUNCTIONAL', 'TECHNICAL', 'SOCIO_CULTURAL', 'SEMINAR', 'WORKSHOP', 'COURSE', 'OTHER')),
  constraint training_hours_check check (hours > 0),
  constraint training_valid_months_check check (valid_months > 0)
);

-- Which competencies it develops, and up to which level.
create table training_competency (
  training_id uuid not null references training (id),
  competency text not null references competency (code),
  level int not null,
  constraint training_competency_primary primary key (training_id, competency),
  constraint training_competency_level_check check (level between 1 and 5)
);
create index training_competency_competency_index on training_competency (competency);

-- A training that a group of people takes again every so many months, held by an agency. The group is a kind of
-- position, which an echelon and a unit with all below it may narrow.
create table programme (
  id uuid primary key,
  training_id uuid not null references training (id),
  host text not null,
  cycle_months int not null,
  kind text not null,
  echelon text,
  unit_id uuid,
  valid daterange not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint programme_cycle_check check (cycle_months > 0)
);
create index programme_training_id_index on programme (training_id);

-- One time that a training is held. `taken` is how many seats are, so that no statement of ours can give more.
create table session (
  id uuid primary key,
  training_id uuid not null references training (id),
  host text not null,
  place text not null,
  held daterange not null,
  quota int not null,
  taken int not null default 0,
  opened_at timestamptz not null,
  opened_by text not null,
  constraint session_quota_check check (quota > 0),
  constraint session_taken_check check (taken between 0 and quota)
);
create index session_held_index on session (lower(held), id);

-- Who takes part or waits, in the order in which they came.
create table registration (
  id uuid primary key,
  session_id uuid not null references session (id),
  person_id uuid not null,
  place_in_line bigint generated always as identity,
  state text not null,
  registered_at timestamptz not null,
  registered_by text not null,
  constraint registration_state_check check (state in ('REGISTERED', 'WAITING', 'CANCELLED'))
);
-- Who cancelled may come again, at the end of the line.
create unique index registration_session_person_unique on registration (session_id, person_id) where state <> 'CANCELLED';
create index registration_session_index on registration (session_id, state, place_in_line);
create index registration_person_index on registration (person_id);

-- Who was there on which day. Append-only.
create table session_attendance (
  session_id uuid not null references session (id),
  person_id uuid not null,
  day date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint session_attendance_primary primary key (session_id, person_id, day)
);
create trigger session_attendance_kept before update or delete or truncate on session_attendance
  execute function refuse_change();

-- A training, course or seminar that somebody took, as it was claimed or as the national records have it. It counts
-- by the entries of the ledger alone.
create table learning_record (
  id uuid primary key,
  person_id uuid not null,
  -- Of the catalogue, where it is there.
  training_id uuid references training (id),
  session_id uuid references session (id),
  kind text not null,
  name text not null,
  -- The institution that held it; it gave the certificate.
  host text not null,
  held daterange not null,
  -- The year in which its hours count.
  year int not null,
  hours int not null,
  certificate text,
  -- The first day on which the certificate is no longer good; null where it does not expire.
  expires_on date,
  state text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  refusal text,
  import_id uuid,
  import_row int,
  constraint learning_record_hours_check check (hours > 0),
  constraint learning_record_state_check check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
  constraint learning_record_decided_check check ((state = 'PROPOSED') = (decided_at is null)),
  constraint learning_record_refusal_check check ((state = 'REFUSED') = (refusal is not null))
);
create index learning_record_person_index on learning_record (person_id, year);
create index learning_record_training_index on learning_record (person_id, training_id) where state = 'APPROVED';
create index learning_record_proposed_index on learning_record (person_id, id) where state = 'PROPOSED';
-- One issuer never gives a number twice, in the whole regency.
create unique index learning_record_certificate_unique on learning_record (lower(host), lower(certificate))
  where certificate is not null and state <> 'REFUSED';
-- Without a certificate it is known by whose, what and when.
create unique index learning_record_same_unique on learning_record (person_id, lower(name), lower(host), held)
  where certificate is null and state <> 'REFUSED';

-- The ledger of learning hours (JP). Append-only: an approval, and corrections by what they add or take away.
create table learning_entry (
  number bigint generated always as identity primary key,
  record_id uuid not null references learning_record (id),
  person_id uuid not null,
  year int not null,
  hours int not null,
  kind text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint learning_entry_kind_check check (
    case kind when 'APPROVAL' then hours > 0 when 'CORRECTION' then hours <> 0 and reason is not null else false end)
);
create index learning_entry_record_index on learning_entry (record_id);
create unique index learning_entry_approval_unique on learning_entry (record_id) where kind = 'APPROVAL';
create index learning_entry_person_index on learning_entry (person_id, year);
create trigger learning_entry_kept before update or delete or truncate on learning_entry execute function refuse_change();

-- The sum of the ledger by person and year, kept by the database in the transaction of each entry.
create table learning_year (
  person_id uuid not null,
  year int not null,
  hours int not null,
  constraint learning_year_primary primary key (person_id, year),
  constraint learning_year_hours_check check (hours >= 0)
);

-- The hours that somebody has to, and may at most, collect in a year, by kind of employment. An admin replaces a row
-- from a year on; a row is never changed.
create table learning_duty (
  employment_kind text not null,
  from_year int not null,
  -- Null: no duty.
  least int,
  -- What is above does not count; null: everything counts.
  most int,
  source text not null,
  reason text,
  recorded_by text,
  recorded_at timestamptz,
  constraint learning_duty_primary primary key (employment_kind, from_year),
  constraint learning_duty_check check (least > 0 and most > 0 and least <= most)
);
create trigger learning_duty_kept before update or delete or truncate on learning_duty execute function refuse_change();
insert into learning_duty (employment_kind, from_year, least, most, source) values
  ('PNS', 2017, 20, null, 'PP 11/2017 art. 203'),
  ('CPNS', 2017, 20, null, 'PP 11/2017 art. 203'),
  ('PPPK', 2018, null, 24, 'PP 49/2018, by a secondary source'),
  ('PPPK_PARUH_WAKTU', 2025, null, 24, 'PP 49/2018, by a secondary source');

-- How many of a unit's own people have the duty, and have fulfilled it, in a year. Counted in the background, unit by
-- unit, whenever a person or an hour of it changes and once each day, so that nobody is counted in a request.
create table unit_learning (
  unit_id uuid not null,
  year int not null,
  people int not null,
  fulfilled int not null,
  hours int not null,
  constraint unit_learning_primary primary key (unit_id, year)
);
-- Units to be counted again. Each change adds a row and waits for nobody; whoever counts takes them away.
create table unit_learning_queue (
  number bigint generated always as identity primary key,
  unit_id uuid not null
);
-- The day for which all units were last put into the queue: time alone changes who is where.
create table unit_learning_day (day date not null);
insert into unit_learning_day values ('0001-01-01');

create function add_learning_hours() returns trigger language plpgsql as $$
begin
  insert into learning_year as known (person_id, year, hours) values (new.person_id, new.year, new.hours)
    on conflict (person_id, year) do update set hours = known.hours + excluded.hours;
  insert into unit_learning_queue (unit_id)
    select distinct unit_id from workforce_placement where person_id = new.person_id and kind = 'DEFINITIVE';
  return null;
end $$;
create trigger learning_entry_added after insert on learning_entry for each row execute function add_learning_hours();

create function note_placements() returns trigger language plpgsql as $$
begin
  insert into unit_learning_queue (unit_id) select distinct unit_id from changed where kind = 'DEFINITIVE';
  return null;
end $$;
create trigger workforce_placement_added after insert on workforce_placement
  referencing new table as changed for each statement execute function note_placements();
create trigger workforce_placement_removed after delete on workforce_placement
  referencing old table as changed for each statement execute function note_placements();

-- An employment that ends or changes its kind counts where its person is placed.
create function note_employment() returns trigger language plpgsql as $$
begin
  insert into unit_learning_queue (unit_id)
    select distinct unit_id from workforce_placement where person_id = new.person_id and kind = 'DEFINITIVE';
  return null;
end $$;
create trigger workforce_person_noted after update of employment_kind, employed on workforce_person
  for each row when (old.employment_kind is distinct from new.employment_kind or old.employed is distinct from new.employed)
  execute function note_employment();
