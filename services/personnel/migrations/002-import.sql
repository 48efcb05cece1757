-- Files of the national agency on their way into the records.

create table import_run (
  id uuid primary key,
  kind text not null,
  state text not null,
  file_name text not null,
  sha256 char(64) not null,
  bytes bigint not null,
  -- All that a file of refused rows needs to look like this one.
  form jsonb not null,
  -- The columns that the file has: known ones by field, others by header. What it has no column for was not told.
  fields text[] not null,
  other_headers text[] not null,
  rows int not null,
  -- The civil day of the upload: from when a change holds that the file gives no date for.
  effective_on date not null,
  issuer text not null,
  subject text not null,
  received_at timestamptz not null,
  applied_at timestamptz,
  absent int,
  constraint import_run_kind_check check (kind in ('EMPLOYEES', 'UNITS')),
  constraint import_run_state_check check (state in ('RECEIVED', 'PREVIEWED', 'APPLYING', 'APPLIED'))
);
-- The same file again goes on with the run that was not finished, also when two are sent at once.
create unique index import_run_unfinished_index on import_run (kind, sha256) where state <> 'APPLIED';
create index import_run_received_at_index on import_run (received_at desc, id);

-- What became of each row. Codes and sentences only; what a row says stands in import_row_content.
create table import_row (
  import_id uuid not null,
  row_number int not null,
  -- The order in which rows are applied: units after those above them.
  apply_order int not null,
  -- PNS ID of a person, Id of a unit; null when the row has none that can be read.
  key text,
  -- False when it is refused for what it says itself, or another row of its file says.
  readable boolean not null,
  previewed text,
  applied text,
  -- Headers of the columns whose values were taken over, and how many wait for a decision.
  changed text[] not null default '{}',
  to_decide int not null default 0,
  rejections jsonb not null default '[]',
  warnings jsonb not null default '[]',
  primary key (import_id, row_number),
  constraint import_row_import_id_foreign foreign key (import_id) references import_run (id) on delete cascade
    deferrable initially deferred,
  constraint import_row_previewed_check check (previewed in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  constraint import_row_applied_check check (applied in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'))
) with (fillfactor = 70);
create index import_row_apply_order_index on import_row (import_id, apply_order);
create index import_row_key_index on import_row (key) where applied = 'REFUSED';

-- The row as it came, byte for byte, and what was read in it: NIKs, addresses, telephone numbers. An accepted row's
-- content goes when its import is applied; a refused one's when a later row of the same person or unit is accepted,
-- and after 180 days in any case.
create table import_row_content (
  import_id uuid not null,
  row_number int not null,
  original bytea not null,
  -- What was read, as text: it is only handed back, never looked into here.
  content text,
  -- UNOR ID and JABATAN ID of a person, for counting who holds a position by the file.
  unit_key text,
  title_key text,
  primary key (import_id, row_number),
  constraint import_row_content_row_foreign foreign key (import_id, row_number)
    references import_row (import_id, row_number) on delete cascade
);
-- It is there for an hour: packing it costs more than its place.
alter table import_row_content alter column original set storage external, alter column content set storage external;
alter table import_row_content enable row level security;
create policy import_row_content_importers on import_row_content using (current_setting('asn.import', true) = 'open');

-- Where a file differs from the records and an admin must say which one holds.
create table difference (
  id uuid primary key,
  person_id uuid,
  unit_id uuid,
  field text not null,
  -- The column's header.
  title text not null,
  ours text,
  theirs text,
  -- What taking theirs over would do, for the program.
  proposal jsonb not null,
  -- From when theirs would hold, where the file tells.
  effective_on date,
  import_id uuid not null,
  import_row int not null,
  state text not null default 'OPEN',
  decided_at timestamptz,
  decided_by text,
  constraint difference_person_id_foreign foreign key (person_id) references person (id),
  constraint difference_unit_id_foreign foreign key (unit_id) references org_unit (id),
  constraint difference_subject_check check (num_nonnulls(person_id, unit_id) = 1),
  -- SETTLED: a later file no longer differs.
  constraint difference_state_check check (state in ('OPEN', 'TAKEN', 'KEPT', 'SETTLED'))
);
create unique index difference_open_index on difference (coalesce(person_id, unit_id), field) where state = 'OPEN';
create index difference_subject_index on difference (coalesce(person_id, unit_id));
alter table difference enable row level security;
create policy difference_importers on difference using (current_setting('asn.import', true) = 'open');

-- Who is on record and not in a newer file. Reported, never ended.
create table absentee (
  import_id uuid not null,
  subject_id uuid not null,
  primary key (import_id, subject_id),
  constraint absentee_import_id_foreign foreign key (import_id) references import_run (id) on delete cascade
);

-- What the unit file says of a unit beside its periods: institution, office and columns of its own.
create table org_unit_detail (
  unit_id uuid primary key,
  details jsonb not null,
  constraint org_unit_detail_unit_id_foreign foreign key (unit_id) references org_unit (id)
);

-- A file corrects without a decree: then the basis is its row.
alter table identity_correction
  alter column decree_number drop not null,
  alter column decree_date drop not null,
  alter column effective_on drop not null,
  add column import_id uuid,
  add column import_row int;

-- Every change raises the version: room on the page keeps that from touching the indexes.
alter table person set (fillfactor = 50);
alter table position set (fillfactor = 70);
alter table org_unit set (fillfactor = 70);
