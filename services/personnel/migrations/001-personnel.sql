-- People and their careers. One person with employments, ranks and appointments is one aggregate:
-- whoever changes any of it holds the lock on the person's row and raises its version.

create table person (
  id uuid primary key,
  siasn_id text,
  name text not null,
  title_before text,
  title_after text,
  birth_place text,
  birth_date date not null,
  sex char(1) not null,
  education_level text,
  education text,
  education_year int,
  details jsonb not null default '{}',
  version int not null default 0,
  constraint person_siasn_id_unique unique (siasn_id),
  constraint person_sex_check check (sex in ('M', 'F'))
);
create index person_name_index on person (name, id);

-- Specific personal data: row level security is the second net below the rules of the service.
create table person_identity (
  person_id uuid primary key,
  nik char(16) not null,
  constraint person_identity_person_id_foreign foreign key (person_id) references person (id)
);
create index person_identity_nik_index on person_identity (nik);
alter table person_identity enable row level security;
create policy person_identity_readers on person_identity
  using (
    current_setting('asn.identity_readers', true) = 'all'
    or person_id::text = any (string_to_array(current_setting('asn.identity_readers', true), ','))
  );

-- What was on record before a correction, with the decree that corrected it. Append-only.
create table identity_correction (
  id uuid primary key,
  person_id uuid not null,
  corrected text[] not null,
  before jsonb not null,
  decree_number text not null,
  decree_date date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  constraint identity_correction_person_id_foreign foreign key (person_id) references person (id)
);
create index identity_correction_person_id_index on identity_correction (person_id);
alter table identity_correction enable row level security;
create policy identity_correction_readers on identity_correction
  using (
    current_setting('asn.identity_readers', true) = 'all'
    or person_id::text = any (string_to_array(current_setting('asn.identity_readers', true), ','))
  );

create table employment (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  nip char(18) not null,
  old_nip text,
  legal_standing text,
  started_on date not null,
  ended_on date,
  permanent_on date,
  start_decree_number text,
  start_decree_date date,
  permanent_decree_number text,
  permanent_decree_date date,
  recorded_at timestamptz not null default now(),
  constraint employment_person_id_foreign foreign key (person_id) references person (id),
  constraint employment_nip_unique unique (nip),
  constraint employment_kind_check check (kind in ('CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU')),
  constraint employment_during_excl
    exclude using gist (person_id with =, daterange(started_on, ended_on) with &&) deferrable initially deferred
);
create index employment_person_id_index on employment (person_id);

-- Append-only. A correction is a later row that names the one it corrects.
create table rank_record (
  id uuid primary key,
  person_id uuid not null,
  grade text not null,
  effective_on date not null,
  service_years int,
  service_months int,
  decree_number text,
  decree_date date,
  import_id uuid,
  import_row int,
  corrects_id uuid,
  recorded_at timestamptz not null,
  constraint rank_record_person_id_foreign foreign key (person_id) references person (id)
);
create index rank_record_person_id_effective_on_index on rank_record (person_id, effective_on);
-- Every read of a rank asks whether a later record corrects it.
create index rank_record_corrects_id_index on rank_record (corrects_id);

-- Organisation: a tree dated by `valid`, remembered by `known`.

create table org_unit (
  id uuid primary key,
  siasn_id text,
  version int not null default 0,
  constraint org_unit_siasn_id_unique unique (siasn_id)
);

create table org_unit_period (
  id uuid primary key,
  unit_id uuid not null,
  parent_id uuid,
  name text not null,
  echelon text,
  head_title text,
  code text,
  kind text,
  valid daterange not null,
  known tstzrange not null,
  decree_number text,
  decree_date date,
  end_decree_number text,
  end_decree_date date,
  import_id uuid,
  import_row int,
  constraint org_unit_period_unit_id_foreign foreign key (unit_id) references org_unit (id),
  constraint org_unit_period_parent_id_foreign foreign key (parent_id) references org_unit (id) deferrable initially deferred,
  constraint org_unit_period_during_excl
    exclude using gist (unit_id with =, valid with &&, known with &&) deferrable initially deferred,
  constraint org_unit_period_one_root_excl
    exclude using gist (valid with &&, known with &&) where (parent_id is null) deferrable initially deferred
);
create index org_unit_period_parent_id_index on org_unit_period (parent_id);

-- No cycle on any day. Checked when the transaction ends, one at a time: of two moves that together
-- make a cycle, the second waits for the first, sees it, and is refused.
create function org_unit_period_no_cycle() returns trigger language plpgsql as $$
begin
  if new.parent_id is null or not upper_inf(new.known) then
    return null;
  end if;
  -- After the wait below, the check must see what others have committed.
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'units are moved in transactions that are read committed or serializable'
      using errcode = 'feature_not_supported';
  end if;
  perform pg_advisory_xact_lock(hashtext('org_unit_period_no_cycle'));
  if exists (
    with recursive above (unit_id, valid, depth) as (
      select new.parent_id, new.valid, 1
      union all
      select p.parent_id, above.valid * p.valid, above.depth + 1
      from above
      join org_unit_period p on p.unit_id = above.unit_id and p.valid && above.valid and upper_inf(p.known)
      where p.parent_id is not null and above.unit_id <> new.unit_id and above.depth < 100
    )
    select 1 from above where above.unit_id = new.unit_id or above.depth >= 100
  ) then
    raise exception 'an organisational unit cannot stand below itself'
      using errcode = 'check_violation', constraint = 'org_unit_period_no_cycle', table = 'org_unit_period';
  end if;
  return null;
end $$;
create constraint trigger org_unit_period_no_cycle after insert or update on org_unit_period
  deferrable initially deferred for each row execute function org_unit_period_no_cycle();

create table position (
  id uuid primary key,
  unit_id uuid not null,
  title_id text not null,
  title text not null,
  kind text not null,
  echelon text,
  need int not null default 1,
  seat boolean not null,
  leads boolean not null,
  version int not null default 0,
  constraint position_unit_id_foreign foreign key (unit_id) references org_unit (id),
  constraint position_unit_id_title_id_unique unique (unit_id, title_id),
  constraint position_need_check check (need >= 0)
);

-- An appointment keeps its `id`; each way in which it was known is a row of its own.
-- `seat` repeats the position's: an exclusion constraint sees one table only.
create table appointment (
  row_id uuid primary key,
  id uuid not null,
  person_id uuid not null,
  position_id uuid not null,
  kind text not null,
  seat boolean not null,
  valid daterange not null,
  known tstzrange not null,
  decree_number text,
  decree_date date,
  end_decree_number text,
  end_decree_date date,
  import_id uuid,
  import_row int,
  constraint appointment_person_id_foreign foreign key (person_id) references person (id),
  constraint appointment_position_id_foreign foreign key (position_id) references position (id),
  constraint appointment_kind_check check (kind in ('DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL')),
  constraint appointment_one_definitive_excl
    exclude using gist (person_id with =, valid with &&, known with &&)
    where (kind = 'DEFINITIVE') deferrable initially deferred,
  constraint appointment_one_holder_excl
    exclude using gist (position_id with =, valid with &&, known with &&)
    where (kind = 'DEFINITIVE' and seat) deferrable initially deferred
);
create index appointment_id_index on appointment (id);
create index appointment_person_id_index on appointment (person_id);
create index appointment_position_id_index on appointment (position_id);

-- The head that the unit file names (`PemimpinPnsId`): headmasters, heads of puskesmas.
-- `person_siasn_id` waits for a person whose row comes later.
create table unit_head (
  id uuid primary key,
  unit_id uuid not null,
  person_id uuid,
  person_siasn_id text,
  valid daterange not null,
  known tstzrange not null,
  import_id uuid,
  import_row int,
  constraint unit_head_unit_id_foreign foreign key (unit_id) references org_unit (id),
  constraint unit_head_person_id_foreign foreign key (person_id) references person (id),
  constraint unit_head_during_excl
    exclude using gist (unit_id with =, valid with &&, known with &&) deferrable initially deferred
);
create index unit_head_person_id_index on unit_head (person_id);
create index unit_head_person_siasn_id_index on unit_head (person_siasn_id) where person_id is null;

-- A dated exception to who leads whom, with its reason.
create table superior_exception (
  id uuid primary key,
  person_id uuid not null,
  superior_id uuid not null,
  reason text not null,
  valid daterange not null,
  known tstzrange not null,
  constraint superior_exception_person_id_foreign foreign key (person_id) references person (id),
  constraint superior_exception_superior_id_foreign foreign key (superior_id) references person (id),
  constraint superior_exception_during_excl
    exclude using gist (person_id with =, valid with &&, known with &&) deferrable initially deferred
);
create index superior_exception_superior_id_index on superior_exception (superior_id);

-- Who may act: an account of an identity provider, tied to a person, and what it was granted.

create table account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  person_id uuid,
  version int not null default 0,
  constraint account_issuer_subject_unique unique (issuer, subject),
  constraint account_person_id_foreign foreign key (person_id) references person (id)
);

create table account_grant (
  id uuid primary key,
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  valid daterange not null,
  reason text not null,
  given_by text not null,
  ended_reason text,
  ended_by text,
  constraint account_grant_account_id_foreign foreign key (account_id) references account (id),
  constraint account_grant_unit_id_foreign foreign key (unit_id) references org_unit (id),
  constraint account_grant_role_check
    check (role in ('UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'))
);
create index account_grant_account_id_index on account_grant (account_id);
