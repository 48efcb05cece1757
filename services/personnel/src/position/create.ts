import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type RequestContext, type UnitOfWork, UseCases } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { lockUnits } from '../org-unit/lock-units.ts';
import { recordChanges } from '@asn/subgraph';
import type { CreatePositionInput } from './create.input.ts';
import { levelOf } from './level.rule.ts';
import { positionAggregate } from './position-aggregate.ts';
import { isSeat } from './position-kind.table.ts';
import { Position } from './position.entity.ts';
import type { PositionChanged } from './position.payload.ts';
import { positionRejections } from './position.rule.ts';

/** A unit gets a position that people can be appointed to. */
@Injectable()
export class CreatePosition {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: CreatePositionInput): Promise<PositionChanged> {
    return this.useCases.run<PositionChanged>(context, async (unit) => {
      const { kind, need } = input;
      const title = input.title.trim();
      const echelon = input.echelon ?? null;
      await lockUnits(unit, [input.unit]);
      const rejections = positionRejections({ title, kind, echelon, need });
      const there = await positionsOf(unit, input.unit, rejections);
      if (there.some((position) => position.title.toLowerCase() === title.toLowerCase())) {
        rejections.push(POSITION_EXISTS);
      }
      const leads = input.leads ?? isSeat(kind);
      const warnings = leads && there.some((position) => position.leads) ? [SECOND_HEAD] : [];
      if (rejections.length > 0) return { rejections, warnings };

      const id = randomUUID();
      unit.em.create(Position, {
        id,
        unitId: input.unit,
        titleId: input.titleId ?? id,
        title,
        kind,
        echelon,
        level: levelOf(kind, title),
        need,
        seat: isSeat(kind),
        leads,
        version: 0,
      });
      await unit.em.flush();
      await recordChanges(unit, positionAggregate, [
        { id, events: [(data) => ({ type: 'asn.personnel.position-opened.v1', data })] },
      ]);
      return { rejections, warnings, positionId: id };
    });
  }
}

/** The positions of a unit; a rejection when there is no such unit, or it is closed for good. */
async function positionsOf(unit: UnitOfWork, unitId: string, rejections: Rejection[]): Promise<Position[]> {
  const { rowCount } = isOpaqueId(unitId)
    ? await unit.sql.query(
        'select from org_unit_period where unit_id = $1 and upper_inf(known) and upper_inf(valid)',
        [unitId],
      )
    : { rowCount: 0 };
  if (rowCount > 0) return unit.em.find(Position, { unitId });
  rejections.push(UNIT_NOT_THERE);
  return [];
}

const UNIT_NOT_THERE = rejection(
  'UNIT_NOT_THERE',
  {
    id: 'Unit organisasi tidak ditemukan atau sudah dihapus.',
    en: 'There is no such unit, or it is closed.',
  },
  { path: ['unit'] },
);
const POSITION_EXISTS = rejection(
  'POSITION_EXISTS',
  { id: 'Unit ini sudah mempunyai jabatan tersebut.', en: 'The unit has this position already.' },
  { path: ['title'] },
);
const SECOND_HEAD = rejection(
  'SECOND_HEAD',
  {
    id: 'Unit ini sudah mempunyai jabatan pimpinan; mohon diperiksa.',
    en: 'The unit has a leading position already; please check.',
  },
  { path: ['leads'] },
);
