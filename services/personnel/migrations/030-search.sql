-- A part of a name, in any letters.
create extension if not exists pg_trgm;
-- Where there are few of a kind.
create index employment_kind_index on employment (kind, person_id);
create index person_name_search_index on person using gin (lower(name) gin_trgm_ops);
