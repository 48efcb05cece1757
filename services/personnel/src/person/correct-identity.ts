import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { Employment } from '../employment/employment.entity.ts';
import { refreshRetirement } from '../employment/retirement.sql.ts';
import { recordChanges } from '@asn/subgraph';
import type { CorrectIdentityInput } from './correct-identity.input.ts';
import { corrected, differences, type Corrected, type IdentityOnRecord } from './correction.rule.ts';
import { nikOf, personWithNik, writeNik } from './identity-numbers.ts';
import { identityFindings } from './identity.rule.ts';
import { loadPerson } from './load-person.ts';
import type { Person } from './person.entity.ts';

/** What is on record about who someone is was wrong, and is put right by a decree. */
@Injectable()
export class CorrectIdentity {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: CorrectIdentityInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree } = input;
      const rejections = decreeRejections(decree, unit.today);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (person === null) return { rejections, warnings: [] };

      const employment = await latestEmployment(unit, person.id);
      const before = { ...identityOf(person, employment), nik: await nikOf(unit.sql, person.id) };
      const after = corrected(before, input);
      const parts = differences(before, after);
      const findings = identityFindings(after);
      rejections.push(
        ...(parts.length === 0 ? [NOTHING_CORRECTED] : findings.rejections.filter(concerns(parts))),
      );
      rejections.push(...(await nikTaken(unit, person.id, parts.includes('nik') ? after.nik : null)));
      const warnings = findings.warnings.filter(concerns(parts));
      if (rejections.length > 0) return { rejections, warnings };

      const { nip, nik, kind: _kind, ...rest } = after;
      Object.assign(person, rest);
      employment.nip = nip;
      await unit.em.flush();
      if (parts.includes('nik') && nik !== null) await writeNik(unit.sql, person.id, nik);
      await refreshRetirement(unit.sql, [person.id]);
      await keepCorrection(unit, input, parts, before);
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            ({ name, retiresOn }) => ({
              type: 'asn.personnel.identity-corrected.v1',
              effectiveAt: decree.effectiveOn,
              data: { basis: basisOf(decree), corrected: parts, name, retiresOn },
            }),
          ],
        },
      ]);
      return { rejections, warnings, personId: person.id };
    });
  }
}

const latestEmployment = (unit: UnitOfWork, personId: string): Promise<Employment> =>
  unit.em.findOneOrFail(Employment, { personId }, { orderBy: { startedOn: 'desc' } });

const identityOf = (person: Person, { kind, nip }: Employment): Omit<IdentityOnRecord, 'nik'> => ({
  kind,
  nip,
  name: person.name,
  titleBefore: person.titleBefore ?? null,
  titleAfter: person.titleAfter ?? null,
  birthDate: person.birthDate,
  birthPlace: person.birthPlace ?? null,
  sex: person.sex,
});

/** An old fault that the correction does not touch does not stand in its way: a name is corrected by itself. */
const concerns = (parts: readonly Corrected[]) => {
  const numbers = parts.includes('birthDate') || parts.includes('sex');
  return ({ path }: Rejection): boolean =>
    (path[0] === 'name' && parts.includes('name')) ||
    (path[0] === 'nip' && (numbers || parts.includes('nip'))) ||
    (path[0] === 'nik' && (numbers || parts.includes('nik')));
};

async function nikTaken(unit: UnitOfWork, personId: string, nik: string | null): Promise<Rejection[]> {
  const owner = nik === null ? null : await personWithNik(unit.sql, nik);
  return owner === null || owner === personId ? [] : [NIK_TAKEN];
}

/** Keeps what was on record, with the decree: append-only, behind the same row level security as the NIK. */
async function keepCorrection(
  unit: UnitOfWork,
  { decree, employee }: CorrectIdentityInput,
  parts: readonly Corrected[],
  before: IdentityOnRecord,
): Promise<void> {
  await unit.sql.query(
    `insert into identity_correction
       (id, person_id, corrected, before, decree_number, decree_date, effective_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      randomUUID(),
      employee,
      parts,
      JSON.stringify(before),
      decree.number,
      decree.date,
      decree.effectiveOn,
      unit.now,
    ],
  );
}

const NOTHING_CORRECTED = rejection('NOTHING_CORRECTED', {
  id: 'Tidak ada data yang berbeda dari yang sudah tercatat.',
  en: 'Nothing differs from what is on record.',
});

const NIK_TAKEN = rejection(
  'NIK_TAKEN',
  { id: 'NIK ini tercatat atas nama pegawai lain.', en: 'This NIK is on record for somebody else.' },
  { path: ['nik'] },
);
