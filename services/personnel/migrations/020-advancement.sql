-- Yearly appraisals, as performance tells them: a promotion and a raise go by them. By the id of the appraisal.
create table known_appraisal (
  id uuid primary key,
  person_id uuid not null,
  year int not null,
  predikat text not null,
  sealed_on date not null
);
create index known_appraisal_person_id_index on known_appraisal (person_id, year);

-- A raise (KGB) that was granted: the step of grade service it is for. Append-only.
create table kgb_record (
  id uuid primary key,
  person_id uuid not null,
  grade text not null,
  service_years int not null,
  due_on date not null,
  effective_on date not null,
  decree_number text not null,
  decree_date date not null,
  recorded_at timestamptz not null,
  constraint kgb_record_person_id_foreign foreign key (person_id) references person (id),
  constraint kgb_record_person_id_due_on_unique unique (person_id, due_on)
);

-- Credit figures. A row is never changed: the next one of its level takes over from its own day on.
create table credit_rate (
  level text not null,
  valid_from date not null,
  coefficient numeric not null,
  for_rank numeric,
  for_level numeric,
  source text not null,
  recorded_by text,
  recorded_at timestamptz not null default now(),
  constraint credit_rate_pkey primary key (level, valid_from),
  constraint credit_rate_check check (coefficient > 0)
);
insert into credit_rate (level, valid_from, coefficient, for_rank, for_level, source)
select level, date '2023-07-01', coefficient, for_rank, for_level, 'PermenPANRB 1/2023; Peraturan BKN 3/2023'
from (values
  ('PEMULA', 3.75, null, 15),
  ('TERAMPIL', 5, 20, 60),
  ('MAHIR', 12.5, 50, 100),
  ('PENYELIA', 25, 100, null),
  ('AHLI_PERTAMA', 12.5, 50, 100),
  ('AHLI_MUDA', 25, 100, 200),
  ('AHLI_MADYA', 37.5, 150, 450),
  ('AHLI_UTAMA', 50, 200, null)
) as x (level, coefficient, for_rank, for_level);

-- Who may be promoted: ranks by their age. Who is due for a raise: by the month in which grade service counts.
create index rank_record_effective_on_index on rank_record (effective_on, person_id);
create index rank_record_service_month_index on rank_record (
  extract(month from effective_on - make_interval(years => service_years, months => coalesce(service_months, 0))),
  person_id);

