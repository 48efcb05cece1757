import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../person/account.ts';
import { EMPLOYEE_NOT_FOUND, reach } from '../person/reached.ts';
import { textOrNull, textRejections } from '../person/text.ts';
import type { ProposeLearningInput } from './learning.input.ts';
import type { LearningChanged } from './learning.payload.ts';
import { claimRejections, yearHeld } from './learning.rule.ts';

/** Somebody claims the hours of a training that they took, or whoever leads or administers them does. */
@Injectable()
export class ProposeLearning {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: ProposeLearningInput): Promise<LearningChanged> {
    const employee = input.employee ?? context.actor.personId;
    if (employee === null) return { rejections: [EMPLOYEE_NOT_FOUND], warnings: [] };
    const reached = await reach(context, this.authority, employee, [
      'SELF',
      'SUPERIOR',
      'UNIT_ADMIN',
      'PERSONNEL_ADMIN',
    ]);
    return this.useCases.run<LearningChanged>(context, async (unit) => {
      const claim = { ...input, expiresOn: input.expiresOn ?? null };
      const training = input.training ?? null;
      const rejections = [
        ...('refused' in reached ? [reached.refused] : []),
        ...textRejections(input.name, 'name'),
        ...textRejections(input.host, 'host'),
        ...claimRejections(claim, unit.today),
        ...(training === null || (await isTraining(unit, training)) ? [] : [TRAINING_NOT_FOUND]),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { rows } = await unit.sql.query<{ id: string }>(
        `insert into learning_record (id, person_id, training_id, kind, name, host, held, year, hours, certificate,
           expires_on, state, proposed_by, proposed_at)
         values (gen_random_uuid(), $1, $2::uuid, $3, $4, $5, daterange($6::date, $7::date, '[]'), $8, $9, $10,
           $11::date, 'PROPOSED', $12, $13) returning id`,
        [
          employee,
          training,
          input.kind,
          input.name.trim(),
          input.host.trim(),
          input.from,
          input.to,
          yearHeld(input),
          input.hours,
          textOrNull(input.certificate),
          claim.expiresOn,
          accountOf(unit.actor),
          unit.now,
        ],
      );
      return { rejections, warnings: [], recordId: rows[0]!.id };
    });
  }
}

async function isTraining({ sql }: UnitOfWork, id: string): Promise<boolean> {
  if (!isOpaqueId(id)) return false;
  const { rowCount } = await sql.query('select from training where id = $1', [id]);
  return rowCount === 1;
}

export const TRAINING_NOT_FOUND = rejection(
  'TRAINING_NOT_FOUND',
  { id: 'Pelatihan ini tidak ada dalam katalog.', en: 'The catalogue has no such training.' },
  { path: ['training'] },
);

/** A certificate is its issuer's only one of the number, in the whole regency. */
export const CERTIFICATE_TAKEN = rejection(
  'CERTIFICATE_TAKEN',
  {
    id: 'Nomor sertifikat ini dari penyelenggara tersebut sudah tercatat.',
    en: 'A certificate of this number by this issuer is on record already.',
  },
  { path: ['certificate'] },
);

/** Without a number, a training is known by its name, host and days. */
export const RECORDED_ALREADY = rejection(
  'RECORDED_ALREADY',
  {
    id: 'Pelatihan ini, dengan nama, penyelenggara dan tanggal yang sama, sudah tercatat.',
    en: 'This training, by its name, host and days, is on record already.',
  },
  { path: ['name'] },
);
