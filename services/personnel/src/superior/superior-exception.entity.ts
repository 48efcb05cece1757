import type { Period } from '@asn/civil-date';
import { KnownType, PeriodType, type Known } from '@asn/subgraph';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PersonSchema } from '../person/person.entity.ts';

const schema = defineEntity({
  name: 'SuperiorException',
  tableName: 'superior_exception',
  properties: {
    id: p.uuid().primary(),
    personId: () => p.manyToOne(PersonSchema).mapToPk().fieldName('person_id'),
    superiorId: () => p.manyToOne(PersonSchema).mapToPk().fieldName('superior_id'),
    reason: p.text(),
    valid: p.type(PeriodType).$type<Period>(),
    known: p.type(KnownType).$type<Known>(),
  },
  indexes: [{ name: 'superior_exception_superior_id_index', properties: ['superiorId'] }],
  checks: [
    {
      name: 'superior_exception_during_excl',
      expression:
        'exclude using gist (person_id with =, valid with &&, known with &&) deferrable initially deferred',
    },
  ],
});

/** Who leads a person instead of the one that the structure gives, over a stretch of days, and why. */
export class SuperiorException extends schema.class {}
schema.setClass(SuperiorException);
export const SuperiorExceptionSchema = schema;
