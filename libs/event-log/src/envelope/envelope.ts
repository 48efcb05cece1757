/** An event as a consumer's handler receives it: the attributes of CloudEvents, in the words of the domain. */
export interface EventEnvelope<Data = unknown> {
  /** Unique for each event; the same in every delivery of it. */
  id: string;
  /** Names the event and its version, for example `asn.personnel.employee-transferred.v1`. */
  type: string;
  /** Names the installation that issued it, for example `/kabupaten/bungo`. */
  source: string;
  topic: string;
  /** The aggregate's opaque id; CloudEvents `partitionkey`. */
  key: string;
  /** The aggregate's version that this event brought about, gapless from 1; `aggregateversion`. */
  version: number;
  /** RFC 3339, UTC: when it was recorded. */
  time: string;
  subject?: string;
  /** `YYYY-MM-DD`, the date from which it holds in law (TMT); `effectiveat`. */
  effectiveAt?: string;
  correlationId: string;
  causationId?: string;
  /** W3C trace context of the request that recorded it. */
  traceparent?: string;
  /** `null` only in a snapshot: the aggregate is gone. */
  data: Data;
}
