import { rejection } from '@asn/law';
import { isOpaqueId, type RequestContext, UseCases } from '@asn/subgraph';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordChanges } from '@asn/subgraph';
import { decreeRejections } from '../decree/decree.rule.ts';
import { positionAggregate } from './position-aggregate.ts';
import { Position } from './position.entity.ts';
import type { PositionChanged } from './position.payload.ts';
import { latestNeedOn, writeNeed } from './need.sql.ts';
import { needDayRejections, needRejections } from './position.rule.ts';
import type { SetPositionNeedInput } from './set-need.input.ts';

/** A unit needs more or fewer holders of a position. */
@Injectable()
export class SetPositionNeed {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: SetPositionNeedInput): Promise<PositionChanged> {
    return this.useCases.run<PositionChanged>(context, async (unit) => {
      const { need } = input;
      const position = isOpaqueId(input.position)
        ? await unit.em.findOne(Position, { id: input.position }, { lockMode: LockMode.PESSIMISTIC_WRITE })
        : null;
      if (position === null) return { rejections: [POSITION_NOT_FOUND], warnings: [] };
      const decree = input.decree ?? null;
      const effectiveOn = decree?.effectiveOn ?? unit.today;
      const rejections = needRejections(need, position.seat);
      if (decree !== null) rejections.push(...decreeRejections(decree, unit.today));
      rejections.push(
        ...needDayRejections(effectiveOn, unit.today, await latestNeedOn(unit.sql, position.id)),
      );
      if (position.need === need) rejections.push(SAME_NEED);
      if (rejections.length > 0) return { rejections, warnings: [] };

      const change = { positionId: position.id, before: position.need, after: need, effectiveOn, decree };
      position.need = need;
      await unit.em.flush();
      await writeNeed(unit.sql, change, unit.now);
      await recordChanges(unit, positionAggregate, [
        { id: position.id, events: [(data) => ({ type: 'asn.personnel.position-changed.v1', data })] },
      ]);
      return { rejections, warnings: [], positionId: position.id };
    });
  }
}

const POSITION_NOT_FOUND = rejection(
  'POSITION_NOT_FOUND',
  { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' },
  { path: ['position'] },
);
const SAME_NEED = rejection(
  'SAME_NEED',
  { id: 'Kebutuhan jabatan ini sudah sejumlah itu.', en: 'The need of this position is that already.' },
  { path: ['need'] },
);
