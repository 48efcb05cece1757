import { defineEntity, p } from '@mikro-orm/postgresql';
import { OrgUnitSchema } from '../org-unit/org-unit.entity.ts';
import type { PositionLevel } from './level.rule.ts';
import type { PositionKind } from './position-kind.table.ts';

const schema = defineEntity({
  name: 'Position',
  tableName: 'position',
  properties: {
    id: p.uuid().primary(),
    unitId: () => p.manyToOne(OrgUnitSchema).mapToPk().fieldName('unit_id'),
    titleId: p.text(),
    title: p.text(),
    kind: p.text().$type<PositionKind>(),
    echelon: p.text().nullable(),
    level: p.text().$type<PositionLevel>().nullable(),
    need: p.integer().default(1),
    seat: p.boolean(),
    leads: p.boolean(),
    version: p.integer().default(0),
  },
  indexes: [{ name: 'position_title_index', properties: ['title', 'id'] }],
  uniques: [{ name: 'position_unit_id_title_id_unique', properties: ['unitId', 'titleId'] }],
  checks: [{ name: 'position_need_check', expression: 'need >= 0' }],
});

/**
 * A title in a unit with a need: forty teachers share one. A seat has one definitive holder at a time; the
 * holder of a seat that `leads` heads the unit.
 */
export class Position extends schema.class {}
schema.setClass(Position);
export const PositionSchema = schema;
