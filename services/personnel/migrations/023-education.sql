-- Schooling that was recorded here, with the document that shows it. Append-only. What a file says of the highest
-- schooling stays in `person`.
create table education_record (
  id uuid primary key,
  person_id uuid not null,
  level text not null,
  field text not null,
  institution text not null,
  graduated_year int not null,
  certificate_number text not null,
  document_number text not null,
  document_date date not null,
  recorded_at timestamptz not null,
  constraint education_record_person_id_foreign foreign key (person_id) references person (id),
  constraint education_record_certificate_unique unique (person_id, certificate_number)
);
