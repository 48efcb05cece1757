import { decodeEvent } from '../envelope/codec.ts';
import type { EventEnvelope } from '../envelope/envelope.ts';
import type { StoredRecord } from '../log/event-log.ts';

/** A record that came in, with the event in it or the reason why there is none. */
export interface Arrival {
  key: string;
  /** What is known of its type, for fingerprints. */
  type: string;
  record: StoredRecord;
  event?: EventEnvelope;
  malformed?: unknown;
}

export function arrivalOf(record: StoredRecord): Arrival {
  // Without a key (or with one PostgreSQL can't hold) it belongs to no aggregate: it is parked by its place, so that it
  // holds up nothing else.
  const key =
    record.key && !record.key.includes('\0')
      ? record.key
      : `${record.topic}/${record.partition}/${record.offset}`;
  const type = record.headers.ce_type ?? 'unknown';
  try {
    return { key, type, record, event: decodeEvent(record) };
  } catch (malformed) {
    return { key, type, record, malformed };
  }
}

/**
 * Whether the record says that the stream was taken up anew after its source was restored to a point in time:
 * versions published after that point are void. It belongs to no aggregate.
 */
export function isStreamRestart(arrival: Arrival): boolean {
  return /\.stream-restarted\.v\d+$/.test(arrival.type);
}
