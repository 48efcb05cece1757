import { batched, type RequestContext } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';

export const SOURCE_MAX_AGE_SECONDS = Symbol('SOURCE_MAX_AGE_SECONDS');

/** How old what is known of a service may be. */
export interface Source {
  /** The topic in which it tells: `asn.attendance`. */
  topic: string;
  /** When it last said that it lives and that all it had told was published; null: never, or its events are still being loaded. */
  heardAt: Date | null;
  /** Whether that is too long ago to rely on, or something that it told waits to be taken. */
  stale: boolean;
}

/** When the services that this one follows were last heard. */
@Injectable()
export class Sources {
  constructor(@Inject(SOURCE_MAX_AGE_SECONDS) private readonly maxAgeSeconds: number) {}

  /** One of them, with all others asked for in the same breath. */
  async of(context: RequestContext, topic: string): Promise<Source> {
    const found = await batched(context, 'sources', topic, (topics) => readSources(context, topics));
    const heardAt = found?.heardAt ?? null;
    const age = heardAt === null ? Infinity : (context.now.getTime() - heardAt.getTime()) / 1_000;
    return { topic, heardAt, stale: age > this.maxAgeSeconds || found?.waits === true };
  }
}

interface Found {
  heardAt: Date | null;
  waits: boolean;
}

async function readSources(context: RequestContext, topics: readonly string[]): Promise<Map<string, Found>> {
  const { rows } = await sql<{ topic: string; heard_at: string | null; waits: boolean }>`
    select asked.topic, heard.heard_at::text,
      exists (select from parked_key parked where parked.topic = asked.topic) as waits
    from unnest(${[...topics]}::text[]) as asked (topic)
    left join source_heard heard on heard.topic = asked.topic
      and not exists (
        select from inbox_topic loading where loading.topic = asked.topic and loading.state <> 'FOLLOWING')`.execute(
    context.db,
  );
  return new Map(
    rows.map(({ topic, heard_at, waits }) => [
      topic,
      { heardAt: heard_at === null ? null : new Date(heard_at), waits },
    ]),
  );
}
