/**
 * The tables and the one function of the embedded log, in a database of its own. Safe to run again.
 *
 * An append is one statement: a process that is paused can't hold the locks of a transaction it has opened. The lock
 * on a topic's row lasts to the commit, so that offsets are handed out in the order in which they become visible.
 */
export const embeddedLogTablesSql = `
CREATE TABLE IF NOT EXISTS log_topic (
  name text PRIMARY KEY,
  compacted boolean NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS log_record (
  topic text NOT NULL REFERENCES log_topic,
  record_offset bigint NOT NULL,
  key text,
  headers json NOT NULL,
  value text,
  compacted boolean NOT NULL,
  PRIMARY KEY (topic, record_offset)
);
CREATE UNIQUE INDEX IF NOT EXISTS log_record_latest ON log_record (topic, key) WHERE compacted;
CREATE TABLE IF NOT EXISTS log_writer (name text PRIMARY KEY, epoch bigint NOT NULL);
CREATE TABLE IF NOT EXISTS log_group_offset (
  group_name text NOT NULL,
  topic text NOT NULL REFERENCES log_topic,
  next_offset bigint NOT NULL,
  PRIMARY KEY (group_name, topic)
);

-- Returns the epoch of the writer that has taken over, or null when the records are appended.
CREATE OR REPLACE FUNCTION log_append(writer text, writer_epoch bigint, records json) RETURNS bigint
LANGUAGE plpgsql AS $function$
#variable_conflict use_column
DECLARE
  accepted bigint;
  stream record;
  streams int := 0;
BEGIN
  INSERT INTO log_writer AS w (name, epoch) VALUES (writer, writer_epoch)
  ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch WHERE w.epoch <= excluded.epoch
  RETURNING w.epoch INTO accepted;
  IF accepted IS NULL THEN
    RETURN (SELECT w.epoch FROM log_writer w WHERE w.name = writer);
  END IF;
  FOR stream IN
    SELECT t.name, t.compacted, t.next_offset FROM log_topic t
    WHERE t.name IN (SELECT r ->> 'topic' FROM json_array_elements(records) r) ORDER BY t.name FOR UPDATE
  LOOP
    streams := streams + 1;
    IF stream.compacted THEN
      DELETE FROM log_record l WHERE l.topic = stream.name AND l.compacted AND l.key = ANY (ARRAY(
        SELECT r ->> 'key' FROM json_array_elements(records) r WHERE r ->> 'topic' = stream.name));
    END IF;
    INSERT INTO log_record (topic, record_offset, key, headers, value, compacted)
    SELECT DISTINCT ON (CASE WHEN stream.compacted THEN key ELSE place::text END)
           stream.name, stream.next_offset + place - 1, key, headers, value, stream.compacted
    FROM ROWS FROM (json_to_recordset(records) AS (topic text, key text, headers json, value text))
         WITH ORDINALITY AS given (topic, key, headers, value, place)
    WHERE topic = stream.name
    ORDER BY CASE WHEN stream.compacted THEN key ELSE place::text END, place DESC;
    UPDATE log_topic t SET next_offset = t.next_offset + json_array_length(records) WHERE t.name = stream.name;
    PERFORM pg_notify('log_appended', stream.name);
  END LOOP;
  IF streams < (SELECT count(DISTINCT r ->> 'topic') FROM json_array_elements(records) r) THEN
    RAISE EXCEPTION 'the log has no such topic';
  END IF;
  RETURN NULL;
END $function$;
`;
