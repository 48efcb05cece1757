import { Clock } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { RequirementSnapshot } from '@asn/events';
import {
  recordChanges,
  SUBGRAPH,
  sqlOf,
  writeEvents,
  type Recorder,
  type SubgraphOptions,
  Repeated,
} from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readRequirements } from './read-requirements.ts';
import { requirementAggregate } from './requirement-aggregate.ts';
import type { Position } from './required-level.rule.ts';
import { timelineOf } from './timeline.ts';

/** Positions in one transaction. */
const BATCH = 500;

type Stale = Position & RequirementSnapshot;

/**
 * Tells the other services what positions require. A default of a kind is about thousands of positions, and a new
 * position falls under defaults that are there: whoever changes something marks the positions, and this tells of them.
 */
@Injectable()
export class TellRequirements extends Repeated {
  protected readonly what = 'requirements cannot be told';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
    protected readonly logger: Logger,
  ) {
    super();
  }

  protected work(): Promise<boolean> {
    return this.orm.em.fork().transactional(async (em) => {
      const sql = sqlOf(em);
      const positions = await claim(sql);
      if (positions.length === 0) return false;
      const changed = await tellAnew(sql, positions);
      const recording = { source: this.subgraph.environment.EVENT_SOURCE, now: this.clock.now() };
      const recorder: Recorder = {
        sql,
        correlationId: randomUUID(),
        record: (events, snapshots) => writeEvents(sql, recording, events, snapshots),
      };
      await recordChanges(
        recorder,
        requirementAggregate,
        changed.map((id) => ({
          id,
          events: [(data) => ({ type: 'asn.competency.requirement-changed.v1', data })],
        })),
      );
      return positions.length === BATCH;
    });
  }
}

async function claim(sql: Sql): Promise<Stale[]> {
  const { rows } = await sql.query<Stale>(
    `select told.id, p.kind, p.echelon, p.title, told.levels
     from requirement_told told join workforce_position p on p.position_id = told.id
     where told.stale order by told.id limit $1 for update of told skip locked`,
    [BATCH],
  );
  return rows;
}

/** Keeps what they require now. Answers those of which it is not what was told. */
async function tellAnew(sql: Sql, positions: readonly Stale[]): Promise<string[]> {
  const requirements = await readRequirements(sql, positions);
  const now = positions.map((position) => ({ id: position.id, levels: timelineOf(requirements, position) }));
  await sql.query(
    `update requirement_told set stale = false, levels = now.levels
     from jsonb_to_recordset($1::jsonb) as now (id uuid, levels jsonb) where requirement_told.id = now.id`,
    [JSON.stringify(now)],
  );
  const before = new Map(positions.map(({ id, levels }) => [id, levels]));
  return now.filter(({ id, levels }) => !isDeepStrictEqual(levels, before.get(id))).map(({ id }) => id);
}
