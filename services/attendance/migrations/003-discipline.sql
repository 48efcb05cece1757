-- Figures that a regulation may change: minutes of lateness that make a day, and others like it, by the day from which
-- they hold. A row is never changed.
create table discipline_figure (
  valid_from date primary key,
  minutes_a_day int not null check (minutes_a_day > 0),
  source text not null,
  recorded_by text
);
insert into discipline_figure values ('2021-08-31', 450, 'PP 94/2021; 7,5 jam terlambat dihitung satu hari', null);
create trigger discipline_figure_kept before update or delete or truncate on discipline_figure
  execute function refuse_change();

-- Whose sanctions are told to other services, and how often they were: the key is the person.
create table discipline (
  id uuid primary key,
  version int not null default 0
);

-- What a person decided on a year's count. It keeps the count that was looked at: what is recorded later never
-- changes a decision, but shows beside it.
create table discipline_decision (
  id uuid primary key,
  person_id uuid not null references discipline (id),
  year int not null,
  decision text not null check (decision in ('IMPOSE', 'DISMISS')),
  -- As counted at the decision.
  unexcused int not null,
  late_days int not null,
  longest_run int not null,
  level text,
  kind text,
  -- The days on which the sanction has effect; null for a dismissal.
  valid daterange,
  decree text,
  decree_date date,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint discipline_decision_check check (
    (decision = 'IMPOSE') = (level is not null and kind is not null and valid is not null
      and decree is not null and decree_date is not null))
);
create index discipline_decision_person_index on discipline_decision (person_id, year);
create trigger discipline_decision_kept before update or delete or truncate on discipline_decision
  execute function refuse_change();
create table revoked_sanction (
  decision_id uuid primary key references discipline_decision (id),
  reason text not null,
  revoked_at timestamptz not null,
  revoked_by text not null
);
create trigger revoked_sanction_kept before update or delete or truncate on revoked_sanction
  execute function refuse_change();
