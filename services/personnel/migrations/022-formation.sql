-- How many holders a position needed before a decree of its workload analysis (ABK), and after. Append-only.
create table position_need (
  id uuid primary key,
  position_id uuid not null,
  need_before int not null,
  need_after int not null,
  effective_on date not null,
  decree_number text,
  decree_date date,
  recorded_at timestamptz not null,
  constraint position_need_position_id_foreign foreign key (position_id) references position (id)
);
create index position_need_position_id_index on position_need (position_id, effective_on);

-- The formation of a whole regency is read a page at a time, in the order of this index.
create index position_title_index on position (title, id);
