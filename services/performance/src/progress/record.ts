import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type Payload, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { textRejections } from '../appraisal/appraisal.rule.ts';
import { SKP_NOT_FOUND } from '../skp/load-party.ts';
import { loadSkp } from '../skp/read-skps.ts';
import type { SkpContent } from '../skp/skp-content.ts';
import { progressRejections } from './progress.rule.ts';
import type { ProgressEntryType, RecordProgressInput } from './progress.type.ts';

export interface ProgressRecorded extends Payload {
  entry?: ProgressEntryType;
}

/** Somebody records what they have done; an entry that was wrong is corrected by another one. */
@Injectable()
export class RecordProgress {
  constructor(private readonly useCases: UseCases) {}

  async run(context: RequestContext, input: RecordProgressInput): Promise<ProgressRecorded> {
    const { personId } = context.actor;
    const skp = await loadSkp(context, input.skp);
    if (skp === null || personId === null || skp.employeeId !== personId)
      return { rejections: [SKP_NOT_FOUND], warnings: [] };
    return this.useCases.run<ProgressRecorded>(context, async (unit) => {
      const corrects = input.corrects ?? null;
      const found = await findResult(unit, skp.id, input.indicator);
      const rejections: Rejection[] = [
        ...textRejections(input.description, 'description'),
        ...textRejections(input.evidence, 'evidence'),
        ...progressRejections({ ...input, correction: corrects !== null }, skp, {
          today: unit.today,
          sealed: await isSealed(unit, personId, skp.year),
        }),
      ];
      if (found === null) rejections.push(NOT_AGREED);
      if (corrects !== null && !(await isOfIndicator(unit, corrects, skp.id, input.indicator)))
        rejections.push(ENTRY_NOT_FOUND);
      if (found === null || rejections.length > 0) return { rejections, warnings: [] };

      const entry = {
        id: randomUUID(),
        indicatorId: input.indicator,
        amount: input.amount,
        happenedOn: input.happenedOn,
        description: input.description.trim(),
        evidence: input.evidence.trim(),
        corrects,
        counts: true,
        recordedAt: unit.now,
      };
      await unit.sql.query(
        `insert into progress_entry (id, skp_id, person_id, result_id, indicator_id, amount, happened_on, description,
           evidence, corrects, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $3)`,
        [
          entry.id,
          skp.id,
          personId,
          found,
          entry.indicatorId,
          entry.amount,
          entry.happenedOn,
          entry.description,
          entry.evidence,
          corrects,
          unit.now,
        ],
      );
      return { rejections, warnings: [], entry };
    });
  }
}

/** The result of the agreed version that has the indicator; null when it has none, or nothing is agreed. */
async function findResult({ sql }: UnitOfWork, skpId: string, indicatorId: string): Promise<string | null> {
  const { rows } = await sql.query<{ content: SkpContent }>(
    `select content from skp_version
     where skp_id = $1 and employee_signed_at is not null and superior_signed_at is not null
     order by version desc limit 1`,
    [skpId],
  );
  const results = rows[0]?.content.results ?? [];
  return results.find(({ indicators }) => indicators.some(({ id }) => id === indicatorId))?.id ?? null;
}

async function isSealed({ sql }: UnitOfWork, personId: string, year: number): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from appraisal a join sealed_appraisal s on s.appraisal_id = a.id
     where a.person_id = $1 and a.year = $2 and a.term = 'YEAR' limit 1`,
    [personId, year],
  );
  return rowCount > 0;
}

async function isOfIndicator(
  { sql }: UnitOfWork,
  id: string,
  skpId: string,
  indicatorId: string,
): Promise<boolean> {
  if (!isOpaqueId(id)) return false;
  const { rowCount } = await sql.query(
    'select from progress_entry where id = $1 and skp_id = $2 and indicator_id::text = $3',
    [id, skpId, indicatorId],
  );
  return rowCount > 0;
}

const NOT_AGREED = rejection(
  'INDICATOR_NOT_AGREED',
  {
    id: 'Indikator ini tidak ada dalam SKP yang disepakati.',
    en: 'What was agreed has no such indicator.',
  },
  { law: 'PermenPANRB 6/2022', path: ['indicator'] },
);
const ENTRY_NOT_FOUND = rejection(
  'ENTRY_NOT_FOUND',
  {
    id: 'Catatan yang dikoreksi tidak ada pada indikator ini.',
    en: 'The indicator has no such entry to correct.',
  },
  { path: ['corrects'] },
);

/** Two corrections of one entry: what the constraint of the table means. */
export const CORRECTED_ALREADY = rejection(
  'CORRECTED_ALREADY',
  {
    id: 'Catatan ini sudah dikoreksi; koreksilah koreksi terakhirnya.',
    en: 'The entry is corrected already; correct its last correction.',
  },
  { path: ['corrects'] },
);
