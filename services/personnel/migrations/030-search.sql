-- A part of a name, in any letters.
create extension if not exists pg_trgm;
create index person_name_search_index on person using gin (lower(name) gin_trgm_ops);
