import type { Sql } from '../database/database.ts';
import { maxRecordBytes, RecordTooLarge } from '../log/event-log.ts';

/** What a use case says happened. The version is the aggregate's, taken under its row lock. */
export interface EventDraft {
  /** A UUID; made by the database when absent. */
  id?: string;
  topic: string;
  key: string;
  type: string;
  version: number;
  effectiveAt?: string;
  subject?: string;
  correlationId: string;
  causationId?: string;
  traceparent?: string;
  data: object;
}

/** The aggregate as it stands at `version`, for a compacted topic. `data: null` says that it is gone. */
export interface SnapshotDraft extends Omit<EventDraft, 'data' | 'effectiveAt'> {
  data: object | null;
}

export interface Recording {
  /** The CloudEvents source: this installation, for example `/kabupaten/bungo`. */
  source: string;
  now: Date;
}

/** What the envelope's other attributes may take beside the data. */
const envelopeBytes = 4_000;

/**
 * Writes events and snapshots to the outbox in the caller's transaction, in one statement.
 *
 * Hand over a transaction's snapshots with its events, or before them: snapshots go first, so that whoever sees
 * an event in the log finds its snapshot there as well. Within that, the order given is the order published.
 * @throws RecordTooLarge (the transaction should roll back: such an event could never be published)
 */
export async function recordEvents(
  tx: Sql,
  recording: Recording,
  events: EventDraft[],
  snapshots: SnapshotDraft[] = [],
): Promise<void> {
  const drafts = [...snapshots, ...events];
  if (drafts.length === 0) return;
  const rows = drafts.map((draft, position) => ({
    position,
    id: draft.id,
    topic: draft.topic,
    key: draft.key,
    type: draft.type,
    version: draft.version,
    effective_at: 'effectiveAt' in draft ? draft.effectiveAt : undefined,
    subject: draft.subject,
    correlation_id: draft.correlationId,
    causation_id: draft.causationId,
    traceparent: draft.traceparent,
    data: serialised(draft),
  }));
  await tx.query(
    `INSERT INTO outbox (id, topic, key, type, version, source, effective_at, subject, correlation_id,
                         causation_id, traceparent, data, recorded_at)
     SELECT coalesce(id, gen_random_uuid()), topic, key, type, version, $2, effective_at, subject, correlation_id,
            causation_id, traceparent, data::jsonb, $3::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS draft (position int, id uuid, topic text, key text, type text,
            version bigint, effective_at date, subject text, correlation_id text, causation_id text,
            traceparent text, data text)
     ORDER BY position`,
    [JSON.stringify(rows), recording.source, recording.now.toISOString()],
  );
}

function serialised(draft: EventDraft | SnapshotDraft): string | null {
  if (draft.data === null) return null;
  const text = JSON.stringify(draft.data);
  const bytes = Buffer.byteLength(text);
  if (bytes + envelopeBytes > maxRecordBytes) throw new RecordTooLarge(draft.topic, bytes);
  return text;
}
