create extension if not exists btree_gist;

-- Told of a table that keeps what was said: nobody changes it, whatever role they serve under.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- What somebody has agreed to achieve in a year or a part of it, in one position. Its content is in its versions.
create table skp (
  id uuid primary key,
  person_id uuid not null,
  year int not null,
  valid daterange not null,
  position_id uuid not null,
  unit_id uuid not null,
  opened_at timestamptz not null,
  -- Somebody who moves in the middle of the year has another one from then on.
  constraint skp_person_id_valid_excl exclude using gist (person_id with =, valid with &&),
  constraint skp_valid_check check (extract(year from lower(valid)) = year and upper(valid) <= make_date(year + 1, 1, 1))
);

create index skp_person_id_year_index on skp (person_id, year);

-- A version is a document that both sign. While one signature is missing it is a draft, and each change takes the
-- other signature away; once both have signed it stands as it is, and a change is the next version.
create table skp_version (
  skp_id uuid not null references skp (id),
  version int not null,
  -- Counts the changes of the draft: who signs says what they have read.
  revision int not null,
  content jsonb not null,
  -- Accounts: `<issuer>|<subject>`.
  drafted_by text not null,
  drafted_at timestamptz not null,
  employee_signed_at timestamptz,
  superior_signed_at timestamptz,
  -- Null where the regent signed, who is no civil servant.
  superior_id uuid,
  constraint skp_version_primary primary key (skp_id, version)
);
-- One draft at a time.
create unique index skp_version_draft_unique on skp_version (skp_id)
  where employee_signed_at is null or superior_signed_at is null;

create function keep_agreed_version() returns trigger language plpgsql as $$
begin
  if old.employee_signed_at is not null and old.superior_signed_at is not null then
    raise exception 'an agreed version does not change' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger skp_version_agreed before update or delete on skp_version
  for each row execute function keep_agreed_version();
create trigger skp_version_kept before truncate on skp_version execute function refuse_change();

-- What was done towards an indicator. Append-only: an entry that was wrong is corrected by another one.
create table progress_entry (
  id uuid primary key,
  skp_id uuid not null references skp (id),
  person_id uuid not null,
  result_id uuid not null,
  indicator_id uuid not null,
  amount numeric not null,
  happened_on date not null,
  description text not null,
  evidence text not null,
  corrects uuid references progress_entry (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  -- The entry that counts is the last of its chain, so a chain has no branches.
  constraint progress_entry_corrects_unique unique (corrects)
);
create index progress_entry_skp_id_index on progress_entry (skp_id, happened_on);
create trigger progress_entry_kept before update or delete or truncate on progress_entry execute function refuse_change();

-- Between somebody and those who lead them, and nobody else. Once given it stands.
create table feedback (
  id uuid primary key,
  person_id uuid not null,
  giver_id uuid not null,
  seen text not null,
  effect text not null,
  next text not null,
  by_when date,
  given_at timestamptz not null
);
create index feedback_person_id_index on feedback (person_id, given_at);
create trigger feedback_kept before update or delete or truncate on feedback execute function refuse_change();

create table feedback_answer (
  feedback_id uuid primary key references feedback (id),
  answer text not null,
  answered_at timestamptz not null
);
create trigger feedback_answer_kept before update or delete or truncate on feedback_answer
  execute function refuse_change();

-- Who assesses somebody in a period, where it is not who leads them: the latest row about a day counts, and one
-- without an assessor gives the day back to the rule. Append-only: the history is the table.
create table assessor_assignment (
  number bigint generated always as identity primary key,
  person_id uuid not null,
  assessor_id uuid,
  valid daterange not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint assessor_assignment_self_check check (assessor_id <> person_id)
);
create index assessor_assignment_person_id_index on assessor_assignment (person_id, number);
create index assessor_assignment_assessor_id_index on assessor_assignment (assessor_id);
create trigger assessor_assignment_kept before update or delete or truncate on assessor_assignment
  execute function refuse_change();

-- The appraisal of one term: a month (M01), a quarter (Q1) or the year (YEAR).
create table appraisal (
  id uuid primary key,
  -- Of what has been told of it.
  version int not null default 0,
  person_id uuid not null,
  year int not null,
  term text not null,
  constraint appraisal_person_id_year_term_unique unique (person_id, year, term),
  constraint appraisal_term_check check (term ~ '^(M(0[1-9]|1[0-2])|Q[1-4]|YEAR)$')
);
create function keep_appraisal() returns trigger language plpgsql as $$
begin
  if (old.id, old.person_id, old.year, old.term) <> (new.id, new.person_id, new.year, new.term) then
    raise exception 'an appraisal stays about its person and term' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger appraisal_same before update on appraisal for each row execute function keep_appraisal();
create trigger appraisal_kept before delete or truncate on appraisal execute function refuse_change();

-- The nine cells (PermenPANRB 6/2022), here once more: no code of ours can seal what does not follow.
create function predikat_of(result text, behaviour text) returns text immutable language sql as $$
  select case result || ' ' || behaviour
    when 'ABOVE ABOVE' then 'SANGAT_BAIK'
    when 'ABOVE AS' then 'BAIK'
    when 'ABOVE BELOW' then 'KURANG'
    when 'AS ABOVE' then 'BAIK'
    when 'AS AS' then 'BAIK'
    when 'AS BELOW' then 'KURANG'
    when 'BELOW ABOVE' then 'BUTUH_PERBAIKAN'
    when 'BELOW AS' then 'BUTUH_PERBAIKAN'
    when 'BELOW BELOW' then 'SANGAT_KURANG'
  end
$$;

-- What an assessor intends, until it is sealed.
create table appraisal_proposal (
  appraisal_id uuid primary key references appraisal (id),
  result text not null,
  behaviour text not null,
  predikat text not null,
  note text not null,
  assessor_id uuid,
  proposed_at timestamptz not null,
  constraint appraisal_proposal_predikat_check check (predikat is not distinct from predikat_of(result, behaviour))
);

-- Sealed: the first revision is what was sealed, each later one a correction with its reason and decree. Nothing here
-- is ever changed; what counts is the last.
create table sealed_appraisal (
  appraisal_id uuid not null references appraisal (id),
  revision int not null,
  result text not null,
  behaviour text not null,
  predikat text not null,
  basis text not null,
  note text not null,
  -- Who assessed: null for what was imported, and where it was the regent.
  assessor_id uuid,
  reason text,
  decree_number text,
  decree_date date,
  -- Of what was imported.
  import_id uuid,
  import_row int,
  sealed_on date not null,
  sealed_at timestamptz not null,
  -- The account that did it: `<issuer>|<subject>`.
  sealed_by text not null,
  constraint sealed_appraisal_primary primary key (appraisal_id, revision),
  constraint sealed_appraisal_predikat_check check (predikat is not distinct from predikat_of(result, behaviour)),
  constraint sealed_appraisal_basis_check check (
    case basis
      when 'ASSESSOR' then revision = 1
      when 'IMPORT' then revision = 1 and import_id is not null and import_row is not null
      when 'CORRECTION' then revision > 1 and reason is not null and decree_number is not null and decree_date is not null
      else false
    end)
);
create trigger sealed_appraisal_kept before update or delete or truncate on sealed_appraisal
  execute function refuse_change();

-- The distribution by the predikat of the organisation. `bounds`: a list of {"predikats": [..], "bound": "AT_MOST" or
-- "AT_LEAST", and "percent" or "people"}. An admin replaces a row from a day on; a row is never changed.
create table predikat_distribution (
  organisation text not null,
  valid_from date not null,
  -- Units with fewer people have no distribution of their own.
  smallest_unit int not null,
  bounds jsonb not null,
  source text not null,
  reason text,
  recorded_by text,
  recorded_at timestamptz,
  constraint predikat_distribution_primary primary key (organisation, valid_from)
);
create trigger predikat_distribution_kept before update or delete or truncate on predikat_distribution
  execute function refuse_change();

insert into predikat_distribution (organisation, valid_from, smallest_unit, bounds, source) values
  ('ISTIMEWA', '2023-01-01', 5, '[
    {"predikats": ["SANGAT_BAIK"], "bound": "AT_MOST", "percent": 70}
  ]', 'SE MenPANRB 3/2023'),
  ('BAIK', '2023-01-01', 5, '[
    {"predikats": ["BAIK"], "bound": "AT_MOST", "percent": 70},
    {"predikats": ["BUTUH_PERBAIKAN", "KURANG"], "bound": "AT_LEAST", "people": 1}
  ]', 'SE MenPANRB 3/2023'),
  ('BUTUH_PERBAIKAN', '2023-01-01', 5, '[
    {"predikats": ["BUTUH_PERBAIKAN"], "bound": "AT_LEAST", "percent": 60},
    {"predikats": ["SANGAT_BAIK"], "bound": "AT_MOST", "percent": 10}
  ]', 'SE MenPANRB 3/2023'),
  ('KURANG', '2023-01-01', 5, '[
    {"predikats": ["KURANG"], "bound": "AT_LEAST", "percent": 60},
    {"predikats": ["BUTUH_PERBAIKAN"], "bound": "AT_LEAST", "percent": 10},
    {"predikats": ["SANGAT_BAIK"], "bound": "AT_MOST", "percent": 10}
  ]', 'SE MenPANRB 3/2023'),
  ('SANGAT_KURANG', '2023-01-01', 5, '[
    {"predikats": ["SANGAT_KURANG"], "bound": "AT_LEAST", "percent": 60},
    {"predikats": ["KURANG", "BUTUH_PERBAIKAN"], "bound": "AT_LEAST", "percent": 10},
    {"predikats": ["SANGAT_BAIK"], "bound": "AT_MOST", "people": 0}
  ]', 'SE MenPANRB 3/2023');
