import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { TRAINING_NOT_FOUND } from '../learning/propose.ts';
import { accountOf } from '../person/account.ts';
import { textOrNull, textRejections } from '../person/text.ts';
import { requirementRejections } from '../requirement/requirement.rule.ts';
import type { OpenProgrammeInput } from './programme.type.ts';

export interface ProgrammeOpened extends Payload {
  programmeId?: string;
}

const LONGEST_CYCLE_MONTHS = 120;

/** The personnel agency says which group takes a training again and again, and who holds it. */
@Injectable()
export class OpenProgramme {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: OpenProgrammeInput): Promise<ProgrammeOpened> {
    return this.useCases.run<ProgrammeOpened>(context, async ({ sql, now, actor }) => {
      const [training, unit] = [input.training, input.unit ?? null];
      const { rows } = await sql.query<{ training: boolean; unit: boolean }>(
        `select exists (select from training where id = $1::uuid) as training,
           exists (select from workforce_unit where unit_id = $2::uuid) as unit`,
        [isOpaqueId(training) ? training : null, unit !== null && isOpaqueId(unit) ? unit : null],
      );
      const known = rows[0]!;
      const echelon = textOrNull(input.echelon);
      const rejections = [
        ...(known.training ? [] : [TRAINING_NOT_FOUND]),
        ...(known.unit || unit === null ? [] : [UNIT_NOT_FOUND]),
        ...textRejections(input.host, 'host'),
        ...cohortRejections(input.positionKind, echelon),
        ...cycleRejections(input),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      const opened = await sql.query<{ id: string }>(
        `insert into programme
           (id, training_id, host, cycle_months, kind, echelon, unit_id, valid, recorded_at, recorded_by)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6::uuid, daterange($7::date, $8::date), $9, $10) returning id`,
        [
          training,
          input.host.trim(),
          input.cycleMonths,
          input.positionKind,
          echelon,
          unit,
          input.from,
          input.to ?? null,
          now,
          accountOf(actor),
        ],
      );
      return { rejections, warnings: [], programmeId: opened.rows[0]!.id };
    });
  }
}

/** A group is named as a default of requirements is. */
const cohortRejections = (kind: string, echelon: string | null): Rejection[] =>
  requirementRejections(
    { position: null, kind, echelon, jfLevel: null, level: 1 },
    { competency: true, position: true },
  ).map((one) => (one.path[0] === 'kind' ? { ...one, path: ['positionKind'] } : one));

function cycleRejections({ cycleMonths, from, to }: OpenProgrammeInput): Rejection[] {
  const rejections: Rejection[] = [];
  if (!Number.isInteger(cycleMonths) || cycleMonths < 1 || cycleMonths > LONGEST_CYCLE_MONTHS)
    rejections.push(CYCLE_IMPOSSIBLE);
  if (to != null && to <= from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  return rejections;
}

const UNIT_NOT_FOUND = rejection(
  'UNIT_NOT_FOUND',
  { id: 'Unit tidak ditemukan.', en: 'There is no such unit.' },
  { path: ['unit'] },
);
const CYCLE_IMPOSSIBLE = rejection(
  'CYCLE_IMPOSSIBLE',
  {
    id: `Siklus 1 sampai ${LONGEST_CYCLE_MONTHS} bulan.`,
    en: `A cycle is 1 to ${LONGEST_CYCLE_MONTHS} months.`,
  },
  { path: ['cycleMonths'] },
);
export const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Program berakhir sebelum dimulai.', en: 'It ends before it begins.' },
  { path: ['to'] },
);
