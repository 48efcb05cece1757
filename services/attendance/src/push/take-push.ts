import {
  SUBGRAPH,
  UseCases,
  type Payload,
  type RequestContext,
  type SubgraphOptions,
  type UnitOfWork,
} from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readPushedLine, type LineRefusal, type MachineEvent } from '../attlog/attlog-line.ts';
import { keepEvents } from '../attlog/keep-events.ts';
import { lockDevice } from '../device/manage.ts';
import { clockDrift } from './clock-drift.rule.ts';
import type { PushedAttlog } from './push-protocol.ts';

interface Refused {
  line: string;
  code: LineRefusal;
}

/** Keeps what a machine pushes: check-ins, and nothing else can come of it. */
@Injectable()
export class TakePush {
  constructor(
    private readonly useCases: UseCases,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  /** Resolves once it is on disk; only then may the machine be told so. */
  async run(context: RequestContext, deviceId: string, { stamp, lines }: PushedAttlog): Promise<void> {
    const refused: Refused[] = [];
    const events: MachineEvent[] = [];
    for (const line of lines) {
      const read = readPushedLine(line);
      if (typeof read === 'string') refused.push({ line, code: read });
      else events.push(read);
    }
    await this.useCases.run<Payload>(context, async (unit) => {
      const device = await lockDevice(unit, { id: deviceId });
      if (device === null) throw new Error('a machine that was let in is not there');
      const { newest } = await keepEvents(unit, device, events, {
        recordedBy: `device|${device.id}`,
        zone: this.subgraph.environment.CIVIL_TIME_ZONE,
      });
      await keepRefused(unit, device.id, refused);
      const drift = newest === null ? null : clockDrift(newest, unit.now, device.lastSeen);
      await unit.sql.query(
        `update device set last_seen = $2, stamp = coalesce($3, stamp),
           clock_drift_seconds = coalesce($4, clock_drift_seconds),
           clock_drift_at = case when $4 is null then clock_drift_at else $2 end
         where id = $1`,
        [device.id, unit.now, stamp, drift],
      );
      return { rejections: [], warnings: [] };
    });
  }
}

/** What can't be read is taken as well, or the machine would send it for ever; an admin finds it. */
async function keepRefused({ sql, now }: UnitOfWork, id: string, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return;
  await sql.query(
    `insert into refused_line (device_id, digest, line, code, received_at)
     select $1, told.digest, told.line, told.code, $5
     from unnest($2::bytea[], $3::text[], $4::text[]) as told (digest, line, code)
     on conflict do nothing`,
    [
      id,
      refused.map(({ line }) => createHash('sha256').update(line).digest()),
      refused.map(({ line }) => line.replaceAll('\0', '').slice(0, LONGEST_LINE)),
      refused.map(({ code }) => code),
      now,
    ],
  );
}

const LONGEST_LINE = 200;
