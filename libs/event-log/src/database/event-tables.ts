/**
 * The tables of outbox, relay, inbox and parking, for one migration of a service's database.
 *
 * A published row of the outbox stays for `outboxRetentionDays`, and the newest of each key for ever: it is what
 * "the last version of this aggregate" is answered from, and its uniqueness keeps a version from being issued twice.
 */
export const eventTablesSql = `
CREATE TABLE IF NOT EXISTS outbox (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  type text NOT NULL,
  source text NOT NULL,
  subject text,
  effective_at date,
  correlation_id text NOT NULL,
  causation_id text,
  traceparent text,
  data jsonb,
  recorded_at timestamptz NOT NULL,
  published_at timestamptz,
  UNIQUE (topic, key, version)
);
CREATE INDEX IF NOT EXISTS outbox_unpublished ON outbox (sequence) WHERE published_at IS NULL;

CREATE TABLE IF NOT EXISTS relay_lease (
  name text PRIMARY KEY,
  holder text NOT NULL,
  epoch bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  state text NOT NULL,
  detail text,
  published bigint NOT NULL DEFAULT 0
);

-- Updated with every event: room on the page keeps that from touching the index.
CREATE TABLE IF NOT EXISTS inbox (
  consumer text NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (consumer, topic, key)
) WITH (fillfactor = 70);

CREATE TABLE IF NOT EXISTS inbox_topic (
  consumer text NOT NULL,
  topic text NOT NULL,
  state text NOT NULL CHECK (state IN ('LOADING', 'FOLLOWING')),
  -- Where the topic ended when its first load began: following starts there.
  tail jsonb,
  -- The restarts of the stream that this consumer has reloaded for, by event id.
  restarts jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (consumer, topic)
);

-- When the owner of a topic last said that it lives and that all it had told was published.
CREATE TABLE IF NOT EXISTS source_heard (
  topic text PRIMARY KEY,
  heard_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS parked_key (
  consumer text NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('GAP', 'MALFORMED', 'FAILED')),
  fingerprint text NOT NULL,
  cause jsonb NOT NULL,
  first_at timestamptz NOT NULL DEFAULT now(),
  last_at timestamptz NOT NULL DEFAULT now(),
  attempts jsonb NOT NULL,
  PRIMARY KEY (consumer, topic, key)
);

CREATE TABLE IF NOT EXISTS parked_record (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer text NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  version bigint,
  record jsonb NOT NULL,
  source_topic text NOT NULL,
  source_partition int NOT NULL,
  source_offset bigint NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (consumer, topic, key) REFERENCES parked_key ON DELETE CASCADE,
  UNIQUE (consumer, topic, key, source_topic, source_partition, source_offset)
);
`;

/** See `eventTablesSql`. */
export const outboxRetentionDays = 30;
