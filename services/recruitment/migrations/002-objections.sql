-- In how many days, from the first of a stage for objections, applicants may object; they are answered until its last.
alter table selection_rules add column objection_days int not null default 3;
alter table selection_rules add constraint selection_rules_objection_days_check check (objection_days between 1 and 30);

-- An objection (sanggah) as the portal has it. Append-only: what came of it is a row of its own.
create table objection (
  id uuid primary key,
  selection_id uuid not null references selection (id),
  application_id uuid not null references application (id),
  stage text not null,
  number text not null,
  portal_reference text not null,
  raised_on date not null,
  grounds text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  -- An applicant objects once to the administrative selection, and once to the result.
  constraint objection_once_unique unique (application_id, stage),
  constraint objection_portal_reference_unique unique (portal_reference),
  constraint objection_stage_check check (stage in ('ADMINISTRATIVE_OBJECTION', 'RESULT_OBJECTION'))
);
create index objection_selection_index on objection (selection_id);

create table objection_answer (
  objection_id uuid primary key references objection (id),
  upheld boolean not null,
  reasons text not null,
  answered_on date not null,
  -- The last edition of the result at that time: one that is upheld asks for a later one. Null before any.
  edition int,
  answered_by text not null,
  answered_at timestamptz not null
);

-- In which tests somebody was disqualified: the file of one test says nothing of another.
alter table application add column disqualified_in text[] not null default '{}';
update application set disqualified_in = '{UNKNOWN}' where disqualified;
alter table application drop column disqualified;
