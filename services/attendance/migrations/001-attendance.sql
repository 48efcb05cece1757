-- Check-ins as devices reported them: append-only. A device names each of its events once, so that one which it
-- reports again, after an answer that never reached it, is the same row.
create table check_in (
  device_id text not null,
  event_id text not null,
  person_id uuid not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  direction text,
  -- The civil day of `occurred_at`, in the time zone of the deployment.
  day date not null,
  -- The account that reported it: `<issuer>|<subject>`.
  recorded_by text not null,
  constraint check_in_primary primary key (device_id, event_id),
  constraint check_in_direction_check check (direction in ('IN', 'OUT'))
);
create index check_in_person_id_day_index on check_in (person_id, day);
