-- Working time, the calendar and what excuses a day, all as dated rows: what held on a day is not changed by what
-- holds later. Nothing here is updated; the row that was recorded last stands.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The hours of a pattern on a weekday, in minutes from the midnight at which the day begins. A day without a row is
-- off. `ends` beyond 1,440 is a shift over midnight: it belongs to the day on which it starts.
create table working_hours (
  pattern text not null,
  valid_from date not null,
  ramadan boolean not null,
  -- ISO: 1 is Monday.
  weekday int not null check (weekday between 1 and 7),
  starts int not null check (starts between 0 and 1439),
  -- Whoever may come later, and stays as much longer; equal to `starts` where hours are fixed.
  latest_start int not null,
  ends int not null,
  break_minutes int not null,
  source text not null,
  constraint working_hours_primary primary key (pattern, valid_from, ramadan, weekday),
  constraint working_hours_check check (starts <= latest_start and latest_start < ends and ends <= 2880)
);
-- Shifts go on through holidays and the fast; offices do not.
create table working_pattern (
  pattern text primary key,
  name text not null,
  keeps_holidays boolean not null
);
insert into working_pattern values
  ('OFFICE_5', 'Lima hari kerja', true),
  ('OFFICE_6', 'Enam hari kerja', true),
  ('FLEXIBLE_5', 'Lima hari kerja, jam fleksibel', true),
  ('SHIFT_MORNING', 'Dinas pagi', false),
  ('SHIFT_AFTERNOON', 'Dinas siang', false),
  ('SHIFT_NIGHT', 'Dinas malam', false);
insert into working_hours
  select 'OFFICE_5', date '2023-04-12', ramadan, weekday,
    case when ramadan then 480 else 450 end, case when ramadan then 480 else 450 end,
    case when ramadan then 900 else 960 end + case when weekday = 5 then 30 else 0 end,
    case when ramadan then 30 else 60 end + case when weekday = 5 then 30 else 0 end,
    'Perpres 21/2023 art. 4'
  from (values (false), (true)) season (ramadan), generate_series(1, 5) weekday
  union all
  select 'FLEXIBLE_5', date '2023-04-12', ramadan, weekday,
    case when ramadan then 480 else 450 end, case when ramadan then 540 else 510 end,
    case when ramadan then 900 else 960 end + case when weekday = 5 then 30 else 0 end,
    case when ramadan then 30 else 60 end + case when weekday = 5 then 30 else 0 end,
    'Perpres 21/2023 art. 8'
  from (values (false), (true)) season (ramadan), generate_series(1, 5) weekday
  union all
  -- 37 h 30 and 32 h 30 of work over six days: what a regency sets by its own decree, replaceable.
  select 'OFFICE_6', date '2023-04-12', ramadan, weekday,
    case when ramadan then 480 else 450 end, case when ramadan then 480 else 450 end,
    case weekday when 5 then 720 when 6 then 840 else case when ramadan then 855 else 885 end end,
    case when weekday = 5 then 0 else 30 end,
    'Perpres 21/2023 art. 4'
  from (values (false), (true)) season (ramadan), generate_series(1, 6) weekday
  union all
  select pattern, date '2023-04-12', ramadan, weekday, starts, starts, ends, 0, 'Perpres 21/2023 art. 9'
  from (values ('SHIFT_MORNING', 420, 840), ('SHIFT_AFTERNOON', 840, 1260), ('SHIFT_NIGHT', 1260, 1860))
      shift (pattern, starts, ends),
    (values (false), (true)) season (ramadan), generate_series(1, 7) weekday;

-- Who works by which pattern: one person, a unit with all below it, or (neither) everyone. The nearest counts, and of
-- equals the one that was recorded last. Before any holds for somebody, their days are not judged.
create table work_schedule (
  id bigint generated always as identity primary key,
  person_id uuid,
  unit_id uuid,
  -- Null: off on these days.
  pattern text references working_pattern (pattern),
  valid daterange not null check (not isempty(valid)),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint work_schedule_scope_check check (person_id is null or unit_id is null)
);
create index work_schedule_person_index on work_schedule (person_id);
create index work_schedule_unit_index on work_schedule (unit_id) where unit_id is not null;
create index work_schedule_everyone_index on work_schedule (id) where person_id is null and unit_id is null;
create trigger work_schedule_kept before update or delete or truncate on work_schedule execute function refuse_change();

create table ramadan (
  starts date primary key,
  ends date not null check (ends >= starts),
  source text not null
);

-- A day may be both a holiday and joint leave: the holiday counts. A row of kind WORKDAY takes one away.
create table calendar_day (
  id bigint generated always as identity primary key,
  day date not null,
  name text not null,
  kind text not null check (kind in ('HOLIDAY', 'JOINT_LEAVE', 'WORKDAY')),
  basis text not null,
  recorded_by text
);
create index calendar_day_index on calendar_day (day, id);
create trigger calendar_day_kept before update or delete or truncate on calendar_day execute function refuse_change();

-- Leave and duty trips that have been approved, by their document. Revoked by a row of its own.
create table excused_absence (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  valid daterange not null check (not isempty(valid) and not upper_inf(valid)),
  document text not null,
  document_date date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint excused_absence_kind_check check (kind in
    ('ANNUAL_LEAVE', 'SICK_LEAVE', 'MATERNITY_LEAVE', 'LONG_LEAVE', 'IMPORTANT_LEAVE', 'UNPAID_LEAVE', 'DUTY_TRIP'))
);
create index excused_absence_person_index on excused_absence (person_id);
create trigger excused_absence_kept before update or delete or truncate on excused_absence
  execute function refuse_change();
create table revoked_absence (
  absence_id uuid primary key references excused_absence (id),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create trigger revoked_absence_kept before update or delete or truncate on revoked_absence
  execute function refuse_change();

-- A day put right by hand: when somebody came and went. The last one stands in place of the check-ins; it is judged
-- like them, so that lateness counts for it too.
create table attendance_correction (
  id bigint generated always as identity primary key,
  person_id uuid not null,
  day date not null,
  came_at timestamptz not null,
  went_at timestamptz,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index attendance_correction_index on attendance_correction (person_id, day, id);
create trigger attendance_correction_kept before update or delete or truncate on attendance_correction
  execute function refuse_change();

-- Holidays and joint leave by the yearly joint decision of three ministers; Ramadan by the minister of religion.
insert into calendar_day (day, name, kind, basis) values
  ('2024-01-01', 'Tahun Baru 2024 Masehi', 'HOLIDAY', 'SKB'),
  ('2024-02-08', 'Isra Mikraj Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2024-02-09', 'Cuti Bersama Tahun Baru Imlek', 'JOINT_LEAVE', 'SKB'),
  ('2024-02-10', 'Tahun Baru Imlek 2575 Kongzili', 'HOLIDAY', 'SKB'),
  ('2024-02-14', 'Hari Pemungutan Suara Pemilihan Umum 2024', 'HOLIDAY', 'Keppres'),
  ('2024-03-11', 'Hari Suci Nyepi Tahun Baru Saka 1946', 'HOLIDAY', 'SKB'),
  ('2024-03-12', 'Cuti Bersama Hari Suci Nyepi', 'JOINT_LEAVE', 'SKB'),
  ('2024-03-29', 'Wafat Isa Almasih', 'HOLIDAY', 'SKB'),
  ('2024-03-31', 'Hari Paskah', 'HOLIDAY', 'SKB'),
  ('2024-04-08', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2024-04-09', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2024-04-10', 'Hari Raya Idul Fitri 1445 Hijriah', 'HOLIDAY', 'SKB'),
  ('2024-04-11', 'Hari Raya Idul Fitri 1445 Hijriah (hari kedua)', 'HOLIDAY', 'SKB'),
  ('2024-04-12', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2024-04-15', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2024-05-01', 'Hari Buruh Internasional', 'HOLIDAY', 'SKB'),
  ('2024-05-09', 'Kenaikan Isa Almasih', 'HOLIDAY', 'SKB'),
  ('2024-05-10', 'Cuti Bersama Kenaikan Isa Almasih', 'JOINT_LEAVE', 'SKB'),
  ('2024-05-23', 'Hari Raya Waisak 2568 BE', 'HOLIDAY', 'SKB'),
  ('2024-05-24', 'Cuti Bersama Hari Raya Waisak', 'JOINT_LEAVE', 'SKB'),
  ('2024-06-01', 'Hari Lahir Pancasila', 'HOLIDAY', 'SKB'),
  ('2024-06-17', 'Hari Raya Idul Adha 1445 Hijriah', 'HOLIDAY', 'SKB'),
  ('2024-06-18', 'Cuti Bersama Idul Adha', 'JOINT_LEAVE', 'SKB'),
  ('2024-07-07', 'Tahun Baru Islam 1446 Hijriah', 'HOLIDAY', 'SKB'),
  ('2024-08-17', 'Hari Kemerdekaan Republik Indonesia', 'HOLIDAY', 'SKB'),
  ('2024-09-16', 'Maulid Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2024-11-27', 'Hari Pemungutan Suara Pilkada Serentak 2024', 'HOLIDAY', 'Keppres'),
  ('2024-12-25', 'Hari Raya Natal', 'HOLIDAY', 'SKB'),
  ('2024-12-26', 'Cuti Bersama Hari Raya Natal', 'JOINT_LEAVE', 'SKB'),
  ('2025-01-01', 'Tahun Baru 2025 Masehi', 'HOLIDAY', 'SKB'),
  ('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2025-01-28', 'Cuti Bersama Tahun Baru Imlek', 'JOINT_LEAVE', 'SKB'),
  ('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili', 'HOLIDAY', 'SKB'),
  ('2025-03-28', 'Cuti Bersama Hari Suci Nyepi', 'JOINT_LEAVE', 'SKB'),
  ('2025-03-29', 'Hari Suci Nyepi Tahun Baru Saka 1947', 'HOLIDAY', 'SKB'),
  ('2025-03-31', 'Hari Raya Idul Fitri 1446 Hijriah', 'HOLIDAY', 'SKB'),
  ('2025-04-01', 'Hari Raya Idul Fitri 1446 Hijriah (hari kedua)', 'HOLIDAY', 'SKB'),
  ('2025-04-02', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2025-04-03', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2025-04-04', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2025-04-07', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2025-04-18', 'Wafat Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)', 'HOLIDAY', 'SKB'),
  ('2025-05-01', 'Hari Buruh Internasional', 'HOLIDAY', 'SKB'),
  ('2025-05-12', 'Hari Raya Waisak 2569 BE', 'HOLIDAY', 'SKB'),
  ('2025-05-13', 'Cuti Bersama Hari Raya Waisak', 'JOINT_LEAVE', 'SKB'),
  ('2025-05-29', 'Kenaikan Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2025-05-30', 'Cuti Bersama Kenaikan Yesus Kristus', 'JOINT_LEAVE', 'SKB'),
  ('2025-06-01', 'Hari Lahir Pancasila', 'HOLIDAY', 'SKB'),
  ('2025-06-06', 'Hari Raya Idul Adha 1446 Hijriah', 'HOLIDAY', 'SKB'),
  ('2025-06-09', 'Cuti Bersama Idul Adha', 'JOINT_LEAVE', 'SKB'),
  ('2025-06-27', 'Tahun Baru Islam 1447 Hijriah', 'HOLIDAY', 'SKB'),
  ('2025-08-17', 'Hari Kemerdekaan Republik Indonesia', 'HOLIDAY', 'SKB'),
  ('2025-08-18', 'Cuti Bersama Hari Kemerdekaan Republik Indonesia', 'JOINT_LEAVE', 'SKB-perubahan'),
  ('2025-09-05', 'Maulid Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2025-12-25', 'Hari Raya Natal', 'HOLIDAY', 'SKB'),
  ('2025-12-26', 'Cuti Bersama Hari Raya Natal', 'JOINT_LEAVE', 'SKB'),
  ('2026-01-01', 'Tahun Baru 2026 Masehi', 'HOLIDAY', 'SKB'),
  ('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2026-02-16', 'Cuti Bersama Tahun Baru Imlek', 'JOINT_LEAVE', 'SKB'),
  ('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'HOLIDAY', 'SKB'),
  ('2026-03-18', 'Cuti Bersama Hari Suci Nyepi', 'JOINT_LEAVE', 'SKB'),
  ('2026-03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948', 'HOLIDAY', 'SKB'),
  ('2026-03-20', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2026-03-21', 'Hari Raya Idul Fitri 1447 Hijriah', 'HOLIDAY', 'SKB'),
  ('2026-03-22', 'Hari Raya Idul Fitri 1447 Hijriah (hari kedua)', 'HOLIDAY', 'SKB'),
  ('2026-03-23', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2026-03-24', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2026-04-03', 'Wafat Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'HOLIDAY', 'SKB'),
  ('2026-05-01', 'Hari Buruh Internasional', 'HOLIDAY', 'SKB'),
  ('2026-05-14', 'Kenaikan Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2026-05-15', 'Cuti Bersama Kenaikan Yesus Kristus', 'JOINT_LEAVE', 'SKB'),
  ('2026-05-27', 'Hari Raya Idul Adha 1447 Hijriah', 'HOLIDAY', 'SKB'),
  ('2026-05-28', 'Cuti Bersama Idul Adha', 'JOINT_LEAVE', 'SKB'),
  ('2026-05-31', 'Hari Raya Waisak 2570 BE', 'HOLIDAY', 'SKB'),
  ('2026-06-01', 'Hari Lahir Pancasila', 'HOLIDAY', 'SKB'),
  ('2026-06-16', 'Tahun Baru Islam 1448 Hijriah', 'HOLIDAY', 'SKB'),
  ('2026-08-17', 'Hari Kemerdekaan Republik Indonesia', 'HOLIDAY', 'SKB'),
  ('2026-08-25', 'Maulid Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2026-12-24', 'Cuti Bersama Hari Raya Natal', 'JOINT_LEAVE', 'SKB'),
  ('2026-12-25', 'Hari Raya Natal', 'HOLIDAY', 'SKB'),
  ('2027-01-01', 'Tahun Baru 2027 Masehi', 'HOLIDAY', 'SKB'),
  ('2027-01-05', 'Isra Mikraj Nabi Muhammad SAW 1448 Hijriah', 'HOLIDAY', 'SKB'),
  ('2027-02-05', 'Cuti Bersama Tahun Baru Imlek', 'JOINT_LEAVE', 'SKB'),
  ('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili', 'HOLIDAY', 'SKB'),
  ('2027-03-08', 'Hari Suci Nyepi Tahun Baru Saka 1949', 'HOLIDAY', 'SKB'),
  ('2027-03-09', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2027-03-10', 'Hari Raya Idul Fitri 1448 Hijriah', 'HOLIDAY', 'SKB'),
  ('2027-03-11', 'Hari Raya Idul Fitri 1448 Hijriah (hari kedua)', 'HOLIDAY', 'SKB'),
  ('2027-03-12', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2027-03-15', 'Cuti Bersama Idul Fitri', 'JOINT_LEAVE', 'SKB'),
  ('2027-03-25', 'Cuti Bersama Wafat Yesus Kristus', 'JOINT_LEAVE', 'SKB'),
  ('2027-03-26', 'Wafat Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)', 'HOLIDAY', 'SKB'),
  ('2027-05-01', 'Hari Buruh Internasional', 'HOLIDAY', 'SKB'),
  ('2027-05-06', 'Kenaikan Yesus Kristus', 'HOLIDAY', 'SKB'),
  ('2027-05-17', 'Hari Raya Idul Adha 1448 Hijriah', 'HOLIDAY', 'SKB'),
  ('2027-05-18', 'Cuti Bersama Idul Adha', 'JOINT_LEAVE', 'SKB'),
  ('2027-05-19', 'Cuti Bersama Hari Raya Waisak', 'JOINT_LEAVE', 'SKB'),
  ('2027-05-20', 'Hari Raya Waisak 2571 BE', 'HOLIDAY', 'SKB'),
  ('2027-06-01', 'Hari Lahir Pancasila', 'HOLIDAY', 'SKB'),
  ('2027-06-06', 'Tahun Baru Islam 1449 Hijriah', 'HOLIDAY', 'SKB'),
  ('2027-08-15', 'Maulid Nabi Muhammad SAW', 'HOLIDAY', 'SKB'),
  ('2027-08-17', 'Hari Kemerdekaan Republik Indonesia', 'HOLIDAY', 'SKB'),
  ('2027-12-24', 'Cuti Bersama Hari Raya Natal', 'JOINT_LEAVE', 'SKB'),
  ('2027-12-25', 'Hari Raya Natal', 'HOLIDAY', 'SKB'),
  ('2027-12-26', 'Isra Mikraj Nabi Muhammad SAW 1449 Hijriah', 'HOLIDAY', 'SKB');
insert into ramadan (starts, ends, source) values
  ('2024-03-12', '2024-04-09', 'Ramadan 1445 H'),
  ('2025-03-01', '2025-03-30', 'Ramadan 1446 H'),
  ('2026-02-19', '2026-03-20', 'Ramadan 1447 H'),
  ('2027-02-08', '2027-03-09', 'Ramadan 1448 H (perkiraan)');
