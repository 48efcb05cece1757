-- Attendance machines (mesin presensi) and what they report, and where a unit's people check in by phone.
create table device (
  id uuid primary key,
  -- The machine's own number, by which it names itself.
  serial text not null,
  name text not null,
  unit_id uuid not null,
  -- Whether people press its keys for coming and going; else the machine calls everything coming, which says nothing.
  tells_direction boolean not null,
  -- SHA-256 of the key in the address to which it pushes.
  key_hash bytea not null,
  -- Where its serial is enough, for a machine that takes no address with a path.
  network cidr,
  in_use boolean not null default true,
  registered_at timestamptz not null,
  registered_by text not null,
  last_seen timestamptz,
  -- How far it has told its record, in its own words.
  stamp text,
  clock_drift_seconds int,
  clock_drift_at timestamptz,
  -- What is kept of it, in all.
  events bigint not null default 0,
  constraint device_serial_unique unique (serial)
);
create index device_name_index on device (name, id);
create index device_unit_index on device (unit_id, name, id);

-- Whose a PIN of a machine is, from day to day. Of several rows for a day the last one recorded counts, so that a PIN is
-- one person's on a day; without a person it is nobody's.
create table device_pin (
  id bigint generated always as identity primary key,
  device_id uuid not null references device (id),
  pin text not null,
  person_id uuid,
  valid daterange not null check (not isempty(valid)),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index device_pin_index on device_pin (device_id, pin, id desc);
create trigger device_pin_kept before update or delete or truncate on device_pin execute function refuse_change();

-- A machine knows a PIN and its own clock. An event of a PIN that is nobody's is kept without a person, and becomes
-- theirs when the PIN does. Once a PIN and a second, however often it is told.
alter table check_in
  alter column person_id drop not null,
  add column machine_id uuid references device (id),
  add column pin text,
  -- By the machine's clock, which shows civil time.
  add column local_time timestamp,
  -- Of a phone, by the geofence in force when it was recorded; where exactly somebody was is not kept.
  add column place text,
  add column distance_metres int,
  add constraint check_in_place_check check (place in ('INSIDE', 'OUTSIDE', 'NOT_TOLD')),
  add constraint check_in_machine_check
    check ((machine_id is null) = (pin is null) and (machine_id is null) = (local_time is null)),
  add constraint check_in_person_check check (person_id is not null or machine_id is not null);
create unique index check_in_machine_unique on check_in (machine_id, pin, local_time) where machine_id is not null;
create index check_in_without_person_index on check_in (machine_id, pin) where person_id is null;

-- What a machine sent that can't be read, once.
create table refused_line (
  device_id uuid not null references device (id),
  digest bytea not null,
  line text not null,
  code text not null,
  received_at timestamptz not null,
  constraint refused_line_primary primary key (device_id, digest)
);
create index refused_line_latest_index on refused_line (device_id, received_at desc);

-- Who came to the machines' port without being let in.
create table refused_device (
  serial text primary key,
  address inet not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null
);
create index refused_device_latest_index on refused_device (last_seen desc);

-- Where a unit and all below it check in by phone, from day to day; the nearest unit's counts, and of several the last
-- one recorded. Without a circle: anywhere.
create table geofence (
  id bigint generated always as identity primary key,
  unit_id uuid not null,
  latitude double precision,
  longitude double precision,
  radius_metres int,
  valid daterange not null check (not isempty(valid)),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint geofence_circle_check check (num_nulls(latitude, longitude, radius_metres) in (0, 3))
);
create index geofence_unit_index on geofence (unit_id, id desc);
create trigger geofence_kept before update or delete or truncate on geofence execute function refuse_change();
