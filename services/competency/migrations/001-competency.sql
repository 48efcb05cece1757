-- Told of a table that keeps what was said: nobody changes it, whatever role they serve under.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The dictionary. A code that is known may be worded anew; what it stands for stays.
create table competency (
  code text primary key,
  cluster text not null,
  name text not null,
  -- What the levels 1 to 5 show themselves by.
  levels text[] not null,
  constraint competency_cluster_check check (cluster in ('MANAJERIAL', 'SOSIAL_KULTURAL', 'TEKNIS')),
  constraint competency_levels_check check (cardinality(levels) = 5)
);

-- Those of PermenPANRB 38/2017, which every position has. The words of the levels are short forms.
insert into competency (code, cluster, name, levels) values
  ('M1', 'MANAJERIAL', 'Integritas', '{"Jujur pada diri sendiri","Mengingatkan rekan","Menjaga etika unit","Menciptakan iklim bersih","Teladan lintas instansi"}'),
  ('M2', 'MANAJERIAL', 'Kerja Sama', '{"Ikut serta","Saling membantu","Menguatkan tim","Menyatukan antarunit","Merajut kemitraan luas"}'),
  ('M3', 'MANAJERIAL', 'Komunikasi', '{"Menyampaikan jelas","Menyimak aktif","Meyakinkan pihak lain","Mengelola pesan sulit","Merumuskan pesan strategis"}'),
  ('M4', 'MANAJERIAL', 'Orientasi pada Hasil', '{"Tuntas sesuai tugas","Memperbaiki hasil","Menaikkan standar unit","Mendorong capaian organisasi","Menjaga mutu berkelanjutan"}'),
  ('M5', 'MANAJERIAL', 'Pelayanan Publik', '{"Melayani sesuai prosedur","Tanggap kebutuhan","Memperbaiki layanan unit","Memantau mutu layanan","Memastikan kebijakan berpihak publik"}'),
  ('M6', 'MANAJERIAL', 'Pengembangan Diri dan Orang Lain', '{"Belajar mandiri","Berbagi cara kerja","Membimbing bawahan","Menyusun program belajar","Membangun budaya belajar"}'),
  ('M7', 'MANAJERIAL', 'Mengelola Perubahan', '{"Menerima perubahan","Menyesuaikan diri","Membantu orang berubah","Memimpin perubahan unit","Menggerakkan perubahan besar"}'),
  ('M8', 'MANAJERIAL', 'Pengambilan Keputusan', '{"Mengumpulkan fakta","Menimbang pilihan","Memutuskan dengan risiko","Menyelesaikan masalah rumit","Memutuskan berdampak luas"}'),
  ('S1', 'SOSIAL_KULTURAL', 'Perekat Bangsa', '{"Peka keberagaman","Menghargai perbedaan","Merukunkan kelompok","Mengelola keberagaman","Merawat persatuan bangsa"}');

-- The level required from a day on, of one position, or as a default of a kind of position, which an echelon or a level
-- of the functional position may narrow. The latest row in force counts; level 0 requires the competency no more.
-- Append-only: another row about the same day corrects the one before.
create table requirement (
  number bigint generated always as identity primary key,
  position_id uuid,
  kind text,
  echelon text,
  jf_level text,
  competency text not null references competency (code),
  level int not null,
  valid_from date not null,
  source text not null,
  recorded_at timestamptz not null,
  -- The account that did it: `<issuer>|<subject>`.
  recorded_by text not null,
  constraint requirement_level_check check (level between 0 and 5),
  constraint requirement_scope_check check (
    num_nonnulls(position_id, kind) = 1
    and num_nonnulls(echelon, jf_level) <= 1
    and (kind is not null or num_nonnulls(echelon, jf_level) = 0))
);
create index requirement_position_id_index on requirement (position_id) where position_id is not null;
create index requirement_kind_index on requirement (kind) where kind is not null;
create trigger requirement_kept before update or delete or truncate on requirement execute function refuse_change();

-- What was told to the other services of what each position requires. A stale row is looked at again, and told anew
-- where something changed.
create table requirement_told (
  id uuid primary key,
  version int not null default 0,
  stale boolean not null default true,
  levels jsonb not null default '[]'
);
create index requirement_told_stale_index on requirement_told (id) where stale;

-- A position that is opened, or changes its kind, title or echelon, may fall under other defaults.
create function note_position() returns trigger language plpgsql as $$
begin
  insert into requirement_told (id) values (new.position_id) on conflict (id) do update set stale = true;
  return null;
end $$;
create trigger workforce_position_noted after insert or update on workforce_position
  for each row execute function note_position();

-- For changes of a default, and for those who are due for a programme.
create index workforce_position_kind_index on workforce_position (kind, echelon);

-- A person as the others are told of their competencies and learning.
create table profile (
  -- The person's id.
  id uuid primary key,
  version int not null default 0
);

-- Append-only. One that was wrong is corrected by another, which names it; a correction without a level withdraws it.
create table assessment (
  id uuid primary key,
  person_id uuid not null,
  competency text not null references competency (code),
  level int,
  source text not null,
  -- Who assessed: the institution, or the superior's name as the report has it.
  assessor text not null,
  assessed_on date not null,
  -- The first day on which it no longer counts; null where it does not expire.
  valid_until date,
  corrects uuid references assessment (id),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- The assessment that counts is the last of its chain, so a chain has no branches.
  constraint assessment_corrects_unique unique (corrects),
  constraint assessment_level_check check (level between 1 and 5 or (level is null and corrects is not null)),
  constraint assessment_reason_check check ((corrects is null) = (reason is null)),
  constraint assessment_valid_check check (valid_until > assessed_on),
  constraint assessment_source_check check (source in ('ASSESSMENT_CENTRE', 'TEST', 'THREE_SIXTY', 'SUPERIOR'))
);
create index assessment_person_id_index on assessment (person_id, competency);
create trigger assessment_kept before update or delete or truncate on assessment execute function refuse_change();
