-- By what a selection is decided: rows that an admin adds to, by a decree, and that never change. The one in force on
-- the day of the announcement holds for the whole selection. `rules` has the shape of CpnsRules and PppkRules.
create table selection_rules (
  kind text not null,
  valid_from date not null,
  rules jsonb not null,
  source text not null,
  recorded_by text,
  recorded_at timestamptz,
  constraint selection_rules_primary primary key (kind, valid_from)
);
insert into selection_rules (kind, valid_from, rules, source) values
  ('CPNS', '2024-01-01', '{
    "kind": "CPNS",
    "maxima": {"twk": 150, "tiu": 175, "tkp": 225},
    "thresholds": {
      "UMUM": {"twk": 65, "tiu": 80, "tkp": 166},
      "CUMLAUDE": {"total": 311, "tiu": 85},
      "DIASPORA": {"total": 311, "tiu": 85},
      "DISABILITAS": {"total": 286, "tiu": 60},
      "PAPUA": {"total": 286, "tiu": 60},
      "DAERAH_TERTINGGAL": {"total": 286, "tiu": 60}
    },
    "shortlistTimes": 3,
    "weights": {"skd": 40, "skb": 60}
  }', 'KepmenPANRB 321/2024; PermenPANRB 6/2024'),
  ('PPPK', '2024-01-01', '{
    "kind": "PPPK",
    "maxima": {"technical": 450, "managerialSociocultural": 200, "interview": 40}
  }', 'PermenPANRB 6/2024; maxima from secondary sources');

create table selection (
  id uuid primary key,
  kind text not null,
  year int not null,
  name text not null,
  -- The decree that announced it.
  decree_number text not null,
  decree_date date not null,
  rules_from date not null,
  constraint selection_kind_check check (kind in ('CPNS', 'PPPK')),
  constraint selection_rules_foreign foreign key (kind, rules_from) references selection_rules (kind, valid_from),
  constraint selection_kind_year_name_unique unique (kind, year, name)
);

-- Both days belong to the stage.
create table selection_stage (
  selection_id uuid not null references selection (id),
  stage text not null,
  starts_on date not null,
  ends_on date not null,
  constraint selection_stage_primary primary key (selection_id, stage),
  constraint selection_stage_days_check check (starts_on <= ends_on)
);

-- What a schedule was before a decree changed it. Append-only.
create table schedule_change (
  selection_id uuid not null references selection (id),
  decree_number text not null,
  decree_date date not null,
  before jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create index schedule_change_selection_index on schedule_change (selection_id);

-- Parts of the SKB with their weights, which make 100. A part named INTERVIEW is scored by a panel.
create table skb_part (
  selection_id uuid not null references selection (id),
  part text not null,
  weight int not null,
  constraint skb_part_primary primary key (selection_id, part),
  constraint skb_part_weight_check check (weight between 1 and 100)
);

create table formation_line (
  id uuid primary key,
  selection_id uuid not null references selection (id),
  -- A short name of its own, by which files refer to it.
  code text not null,
  position_id uuid not null,
  unit_id uuid not null,
  title text not null,
  kind text not null,
  places int not null,
  -- Codes of the national agency's levels of education.
  education_levels text[] not null,
  -- In completed years on the last day of the registration.
  maximum_age int not null,
  constraint formation_line_code_unique unique (selection_id, code),
  constraint formation_line_position_kind_unique unique (selection_id, position_id, kind),
  constraint formation_line_places_check check (places > 0)
);

-- Who applies. Specific personal data, so row level security is the second net below the rules of the service; a person
-- has one row in all selections.
create table applicant_identity (
  applicant_id uuid primary key,
  nik char(16) not null,
  name text not null,
  birth_date date not null,
  email text,
  phone text,
  constraint applicant_identity_nik_unique unique (nik)
);
alter table applicant_identity enable row level security;
create policy applicant_identity_readers on applicant_identity
  using (
    current_setting('asn.identity_readers', true) = 'all'
    or applicant_id::text = any (string_to_array(current_setting('asn.identity_readers', true), ','))
  );

create table application (
  id uuid primary key,
  selection_id uuid not null references selection (id),
  line_id uuid not null references formation_line (id),
  applicant_id uuid not null,
  participant_number text not null,
  education_level text not null,
  -- IPK or school average, in hundredths.
  gpa int,
  -- Null while it is not judged; MS meets the requirements, TMS does not.
  verdict text,
  -- Whether the shortlist invited them to the SKB; null before it is published.
  invited boolean,
  disqualified boolean not null default false,
  constraint application_one_a_person_unique unique (selection_id, applicant_id),
  constraint application_participant_number_unique unique (selection_id, participant_number),
  constraint application_verdict_check check (verdict in ('MS', 'TMS'))
);
create index application_line_index on application (line_id, participant_number);
create index application_waiting_index on application (selection_id, id) where verdict is null;

-- What a judgement found, requirement by requirement; the last judgement of an application counts.
create table requirement_check (
  application_id uuid not null references application (id),
  requirement text not null,
  met boolean not null,
  reason text,
  judged_by text not null,
  judged_at timestamptz not null
);
create index requirement_check_application_index on requirement_check (application_id, judged_at);

-- Points of a test, whole numbers; who has no row did not come. SKD: twk, tiu, tkp. PPPK: technical,
-- managerialSociocultural, interview. Parts of the SKB: hundredths of a point of 100.
create table test_points (
  application_id uuid not null references application (id),
  part text not null,
  points int not null,
  recorded_at timestamptz not null,
  constraint test_points_primary primary key (application_id, part)
);

-- Who scores interviews, by which decree.
create table panel_member (
  selection_id uuid not null references selection (id),
  employee_id uuid not null,
  decree_number text not null,
  decree_date date not null,
  constraint panel_member_primary primary key (selection_id, employee_id)
);
create index panel_member_employee_index on panel_member (employee_id);

create table rubric_criterion (
  selection_id uuid not null references selection (id),
  criterion text not null,
  description text not null,
  -- Weights of a rubric make 100.
  weight int not null,
  highest int not null,
  constraint rubric_criterion_primary primary key (selection_id, criterion),
  constraint rubric_criterion_check check (weight between 1 and 100 and highest > 0)
);

create table conflict_of_interest (
  application_id uuid not null references application (id),
  employee_id uuid not null,
  reason text not null,
  declared_at timestamptz not null,
  constraint conflict_of_interest_primary primary key (application_id, employee_id)
);

create table interview_score (
  application_id uuid not null references application (id),
  employee_id uuid not null,
  criterion text not null,
  points int not null,
  scored_at timestamptz not null,
  constraint interview_score_primary primary key (application_id, employee_id, criterion)
);

-- What is published, letter by letter as its fingerprint was taken.
create table publication (
  selection_id uuid not null references selection (id),
  -- From 1; a later one corrects those before it. After the filing has begun there are no more.
  edition int not null,
  sha256 char(64) not null,
  input text not null,
  published_on date not null,
  decree_number text not null,
  decree_date date not null,
  published_by text not null,
  constraint publication_primary primary key (selection_id, edition)
);
-- What follows from the last publication.
create table ranking_row (
  application_id uuid primary key references application (id),
  line_id uuid not null references formation_line (id),
  skd text,
  below text[] not null,
  status text,
  rank int,
  final text,
  tie_criterion text,
  tie_behind text
);
create index ranking_row_line_index on ranking_row (line_id, rank);

-- Who passed and is on the way to an employment. Its events have this id as their key.
create table candidate (
  id uuid primary key,
  application_id uuid not null references application (id),
  selection_id uuid not null references selection (id),
  line_id uuid not null references formation_line (id),
  state text not null,
  -- Whose place it took; null for one of the published list.
  succeeds uuid references candidate (id),
  -- Why it was refused or withdrawn.
  codes text[] not null default '{}',
  employee_id uuid,
  hired_on date,
  version int not null default 0,
  -- One a person and selection, for ever: nobody is proposed twice.
  constraint candidate_application_unique unique (application_id),
  constraint candidate_succeeds_unique unique (succeeds)
);
create index candidate_line_index on candidate (line_id);
create index candidate_waiting_index on candidate (selection_id, id) where state = 'PASSED';

-- The filing (pemberkasan): the number that was issued and the decree. Specific personal data.
create table candidate_filing (
  candidate_id uuid primary key references candidate (id),
  applicant_id uuid not null,
  nip char(18) not null,
  title_before text,
  title_after text,
  grade text not null,
  decree_number text not null,
  decree_date date not null,
  effective_on date not null,
  constraint candidate_filing_nip_unique unique (nip)
);
alter table candidate_filing enable row level security;
create policy candidate_filing_readers on candidate_filing
  using (
    current_setting('asn.identity_readers', true) = 'all'
    or applicant_id::text = any (string_to_array(current_setting('asn.identity_readers', true), ','))
  );
