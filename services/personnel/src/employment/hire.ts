import { covers, type LocalDate } from '@asn/civil-date';
import type { EmployeeSnapshot } from '@asn/events';
import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { appoint } from '../appointment/appoint.ts';
import { endOn } from '../appointment/end-on.ts';
import { knownAppointments } from '../appointment/known-appointments.ts';
import { loadPosition } from '../appointment/load-position.ts';
import { basisOf, decidedBy } from '../decree/basis.ts';
import { decreeRejections, type Decree } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { identityFindings } from '../person/identity.rule.ts';
import { EDUCATION_LEVELS } from '../import/code-lists.table.ts';
import { nikOf, personWithNik, writeNik } from '../person/identity-numbers.ts';
import { loadPerson } from '../person/load-person.ts';
import { Person } from '../person/person.entity.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import { anewRejections } from './anew.rule.ts';
import { contractRejections } from './contract.rule.ts';
import { Employment } from './employment.entity.ts';
import { isGradeOf } from './grade.table.ts';
import type { HireEmployeeInput } from './hire.input.ts';
import { activeStanding } from './lifecycle.table.ts';
import { RankRecord } from './rank-record.entity.ts';
import { refreshRetirement } from './retirement.sql.ts';

/** Someone enters the service: a person, an employment, a rank and a definitive appointment, by one decree. */
@Injectable()
export class Hire {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: HireEmployeeInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, (unit) => hire(unit, input));
  }
}

/** Hires within a use case, or says why not: then the whole of it is rolled back. */
export async function hire(unit: UnitOfWork, input: HireEmployeeInput): Promise<EmployeeChanged> {
  const { decree } = input;
  const { rejections, warnings } = identityFindings(input);
  const contract = { effectiveOn: decree.effectiveOn, until: input.contractUntil ?? null };
  rejections.push(
    ...decreeRejections(decree, unit.today),
    ...gradeRejections(input),
    ...contractRejections(input.kind, contract),
    ...educationRejections(input),
  );
  const position = await loadPosition(unit, input.position, decree.effectiveOn, rejections);
  const person = await personOf(unit, input, rejections);
  if (rejections.length > 0 || position === null || person === null) return { rejections, warnings };

  const since = await endPresent(unit, person.id, decree);
  unit.em.create(Employment, {
    id: randomUUID(),
    personId: person.id,
    kind: input.kind,
    nip: input.nip,
    legalStanding: activeStanding(input.kind),
    contractUntil: contract.until,
    startedOn: decree.effectiveOn,
    startDecreeNumber: decree.number,
    startDecreeDate: decree.date,
    recordedAt: unit.now,
  });
  unit.em.create(RankRecord, {
    id: randomUUID(),
    personId: person.id,
    grade: input.grade,
    effectiveOn: decree.effectiveOn,
    recordedAt: unit.now,
    ...decidedBy(decree),
  });
  appoint(unit, { personId: person.id, position, kind: 'DEFINITIVE', decree, since });
  await unit.em.flush();
  await writeNik(unit.sql, person.id, input.nik);
  await refreshRetirement(unit.sql, [person.id]);
  await recordChanges(unit, employeeAggregate, [{ id: person.id, events: [hired(input)] }]);
  return { rejections, warnings, personId: person.id };
}

async function personOf(
  unit: UnitOfWork,
  input: HireEmployeeInput,
  rejections: Rejection[],
): Promise<Person | null> {
  if (input.employee) return onRecord(unit, input.employee, input, rejections);
  if ((await personWithNik(unit.sql, input.nik)) !== null) {
    rejections.push(PERSON_ON_RECORD);
    return null;
  }
  return unit.em.create(Person, {
    id: randomUUID(),
    name: input.name,
    titleBefore: input.titleBefore ?? null,
    titleAfter: input.titleAfter ?? null,
    birthDate: input.birthDate,
    birthPlace: input.birthPlace ?? null,
    sex: input.sex,
    educationLevel: input.educationLevel ?? null,
    details: {},
    version: 0,
  });
}

async function onRecord(
  unit: UnitOfWork,
  id: string,
  input: HireEmployeeInput,
  rejections: Rejection[],
): Promise<Person | null> {
  const person = await loadPerson(unit, id, ['employee'], rejections);
  if (person === null) return null;
  const { effectiveOn } = input.decree;
  const present = (await presentEmployment(unit, person.id, effectiveOn)) ?? undefined;
  const known = { birthDate: person.birthDate, sex: person.sex, nik: await nikOf(unit.sql, person.id) };
  rejections.push(...anewRejections({ effectiveOn, present, onRecord: known, input }));
  if (input.educationLevel) person.educationLevel = input.educationLevel;
  return person;
}

/** Ends the contract and the position that the new ones follow; gives the instant from which it is all known. */
async function endPresent(unit: UnitOfWork, personId: string, decree: Decree): Promise<Date> {
  const employment = await presentEmployment(unit, personId, decree.effectiveOn);
  if (employment !== null) employment.endedOn = decree.effectiveOn;
  const known = await knownAppointments(unit, personId);
  const since = knownFrom(unit.now, known);
  const held = known.find(({ kind, valid }) => kind === 'DEFINITIVE' && covers(valid, decree.effectiveOn));
  if (held !== undefined) endOn(unit, held, decree, since);
  return since;
}

/** The employment in force on a day or after it. */
const presentEmployment = (unit: UnitOfWork, personId: string, day: LocalDate): Promise<Employment | null> =>
  unit.em.findOne(
    Employment,
    { personId, $or: [{ endedOn: null }, { endedOn: { $gt: day } }] },
    { orderBy: { startedOn: 'desc' } },
  );

const PERSON_ON_RECORD = rejection(
  'PERSON_ON_RECORD',
  {
    id: 'NIK ini sudah tercatat; sebutkan pegawainya di kolom employee agar riwayatnya berlanjut.',
    en: 'This NIK is on record; name the person in `employee`, so that their history goes on.',
  },
  { path: ['nik'] },
);

const gradeRejections = ({ kind, grade }: HireEmployeeInput): Rejection[] =>
  isGradeOf(kind, grade)
    ? []
    : [
        rejection(
          'GRADE_NOT_OF_KIND',
          {
            id: 'Golongan ini tidak ada untuk jenis kepegawaian tersebut.',
            en: 'There is no such grade for this kind of employment.',
          },
          { law: kind.startsWith('PPPK') ? 'Perpres 98/2020 art. 3' : 'PP 11/2017 art. 46', path: ['grade'] },
        ),
      ];

const hired =
  ({ decree }: HireEmployeeInput) =>
  (facts: EmployeeSnapshot) => ({
    type: 'asn.personnel.employee-hired.v1' as const,
    effectiveAt: decree.effectiveOn,
    data: {
      basis: basisOf(decree),
      name: facts.name,
      employment: facts.employment as NonNullable<typeof facts.employment>,
      grade: facts.grade,
      placements: facts.placements,
      educationLevel: facts.educationLevel,
      retiresOn: facts.retiresOn,
    },
  });

const educationRejections = ({ educationLevel }: HireEmployeeInput): Rejection[] =>
  educationLevel && !EDUCATION_LEVELS.has(educationLevel) ? [EDUCATION_LEVEL_UNKNOWN] : [];

const EDUCATION_LEVEL_UNKNOWN = rejection(
  'EDUCATION_LEVEL_UNKNOWN',
  { id: 'Kode tingkat pendidikan tidak dikenal.', en: 'There is no such level of education.' },
  { path: ['educationLevel'] },
);
