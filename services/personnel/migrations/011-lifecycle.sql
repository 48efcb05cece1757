-- The first day after a PPPK's contract; null for others, and where the file told none.
alter table employment add column contract_until date;

-- What a decree made of somebody's employment. Append-only.
create table lifecycle_record (
  id uuid primary key,
  person_id uuid not null,
  employment_id uuid not null,
  transition text not null,
  effective_on date not null,
  -- The first day after the contract or the leave that begins by it.
  until date,
  kind_before text not null,
  kind_after text not null,
  standing_before text,
  standing_after text not null,
  -- Numbers of the papers that a transition needs, by what they show.
  evidence jsonb not null default '{}',
  decree_number text not null,
  decree_date date not null,
  recorded_at timestamptz not null,
  constraint lifecycle_record_person_id_foreign foreign key (person_id) references person (id),
  constraint lifecycle_record_employment_id_foreign foreign key (employment_id) references employment (id)
);
create index lifecycle_record_person_id_index on lifecycle_record (person_id, effective_on);
create index lifecycle_record_employment_id_index on lifecycle_record (employment_id, effective_on);

-- Ages of retirement that an admin has added to those of the law's table. A row is never changed: the next one of its
-- category takes over from its own day on.
create table retirement_age (
  category text not null,
  valid_from date not null,
  age int not null,
  regulation text not null,
  regulation_date date not null,
  article text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint retirement_age_pkey primary key (category, valid_from),
  constraint retirement_age_check check (age between 40 and 80)
);
