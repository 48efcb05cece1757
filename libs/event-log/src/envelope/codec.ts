import type { LogRecord } from '../log/event-log.ts';
import type { EventEnvelope } from './envelope.ts';

/** A record that is no event of ours: it will never be one, whatever is tried. */
export class MalformedRecord extends Error {
  override name = 'MalformedRecord';
  readonly code: string;
  constructor(code: string) {
    super(`the record is no event: ${code}`);
    this.code = code;
  }
}

/** CloudEvents 1.0, Kafka protocol binding, binary content mode. `data` is the JSON text, or null for a tombstone. */
export function encodeEvent(event: Omit<EventEnvelope, 'data'>, data: string | null): LogRecord {
  const attributes: Record<string, string | undefined> = {
    specversion: '1.0',
    id: event.id,
    type: event.type,
    source: event.source,
    subject: event.subject,
    time: event.time,
    partitionkey: event.key,
    effectiveat: event.effectiveAt,
    aggregateversion: `${event.version}`,
    correlationid: event.correlationId,
    causationid: event.causationId,
    traceparent: event.traceparent,
  };
  const headers: Record<string, string> = data === null ? {} : { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) headers[`ce_${name}`] = value;
  return { topic: event.topic, key: event.key, headers, value: data };
}

/** @throws MalformedRecord */
export function decodeEvent(record: LogRecord): EventEnvelope {
  const { headers } = record;
  const required = (name: string) => headers[`ce_${name}`] || malformed(`NO_${name.toUpperCase()}`);
  if (required('specversion') !== '1.0') malformed('UNKNOWN_SPECVERSION');
  const version = Number(required('aggregateversion'));
  if (!Number.isSafeInteger(version) || version < 1) malformed('BAD_AGGREGATEVERSION');
  const event: EventEnvelope = {
    id: required('id'),
    type: required('type'),
    source: required('source'),
    topic: record.topic,
    // The record's own key decided its partition, and with it the order.
    key: record.key || malformed('NO_KEY'),
    version,
    time: required('time'),
    correlationId: required('correlationid'),
    data: record.value === null ? null : parsed(record.value),
  };
  if (headers.ce_subject) event.subject = headers.ce_subject;
  if (headers.ce_effectiveat) event.effectiveAt = headers.ce_effectiveat;
  if (headers.ce_causationid) event.causationId = headers.ce_causationid;
  if (headers.ce_traceparent) event.traceparent = headers.ce_traceparent;
  return event;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return malformed('BAD_JSON');
  }
}

function malformed(code: string): never {
  throw new MalformedRecord(code);
}
