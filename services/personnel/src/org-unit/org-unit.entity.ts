import type { LocalDate, Period } from '@asn/civil-date';
import { KnownType, PeriodType, type Known } from '@asn/subgraph';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PersonSchema } from '../person/person.entity.ts';

const unit = defineEntity({
  name: 'OrgUnit',
  tableName: 'org_unit',
  properties: {
    id: p.uuid().primary(),
    siasnId: p.text().nullable().unique('org_unit_siasn_id_unique'),
    version: p.integer().default(0),
  },
});

/** A unit of the organisation: what it is called and where it stands are its dated periods. */
export class OrgUnit extends unit.class {}
unit.setClass(OrgUnit);
export const OrgUnitSchema = unit;

const period = defineEntity({
  name: 'OrgUnitPeriod',
  tableName: 'org_unit_period',
  properties: {
    id: p.uuid().primary(),
    unitId: () => p.manyToOne(unit).mapToPk().fieldName('unit_id'),
    parentId: () =>
      p
        .manyToOne(unit)
        .mapToPk()
        .fieldName('parent_id')
        .nullable()
        .deleteRule('no action')
        .deferMode('deferred'),
    name: p.text(),
    echelon: p.text().nullable(),
    headTitle: p.text().nullable(),
    code: p.text().nullable(),
    kind: p.text().nullable(),
    valid: p.type(PeriodType).$type<Period>(),
    known: p.type(KnownType).$type<Known>(),
    decreeNumber: p.text().nullable(),
    decreeDate: p.date().$type<LocalDate>().nullable(),
    endDecreeNumber: p.text().nullable(),
    endDecreeDate: p.date().$type<LocalDate>().nullable(),
    importId: p.uuid().nullable(),
    importRow: p.integer().nullable(),
  },
  indexes: [{ name: 'org_unit_period_parent_id_index', properties: ['parentId'] }],
  checks: [
    {
      name: 'org_unit_period_during_excl',
      expression:
        'exclude using gist (unit_id with =, valid with &&, known with &&) deferrable initially deferred',
    },
    {
      name: 'org_unit_period_one_root_excl',
      expression:
        'exclude using gist (valid with &&, known with &&) where (parent_id is null) deferrable initially deferred',
    },
  ],
});

/** A unit's name and parent over a stretch of days. */
export class OrgUnitPeriod extends period.class {}
period.setClass(OrgUnitPeriod);
export const OrgUnitPeriodSchema = period;

const head = defineEntity({
  name: 'UnitHead',
  tableName: 'unit_head',
  properties: {
    id: p.uuid().primary(),
    unitId: () => p.manyToOne(unit).mapToPk().fieldName('unit_id'),
    personId: () =>
      p.manyToOne(PersonSchema).mapToPk().fieldName('person_id').nullable().deleteRule('no action'),
    personSiasnId: p.text().nullable(),
    valid: p.type(PeriodType).$type<Period>(),
    known: p.type(KnownType).$type<Known>(),
    importId: p.uuid().nullable(),
    importRow: p.integer().nullable(),
  },
  indexes: [{ name: 'unit_head_person_id_index', properties: ['personId'] }],
  checks: [
    {
      name: 'unit_head_during_excl',
      expression:
        'exclude using gist (unit_id with =, valid with &&, known with &&) deferrable initially deferred',
    },
  ],
});

/** The head whom the unit file names: headmasters, heads of puskesmas. */
export class UnitHead extends head.class {}
head.setClass(UnitHead);
export const UnitHeadSchema = head;
