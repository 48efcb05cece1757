import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type Payload, type RequestContext, type UnitOfWork, UseCases } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { decideAboutEmployee } from './decide-about-employee.ts';
import { decideAboutUnit } from './decide-about-unit.ts';
import type { OpenDifference, Taking } from './deciding.ts';
import type { DecideDifferenceInput } from './difference.type.ts';
import { openImports } from './import-run.ts';

/** What deciding answers; the id when it took effect. */
export interface DifferenceDecided extends Payload {
  differenceId?: string;
}

/** An admin says whether a file or the records are right. Keeping changes nothing but the question. */
@Injectable()
export class DecideDifference {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: DecideDifferenceInput): Promise<DifferenceDecided> {
    return this.useCases.run<DifferenceDecided>(context, async (unit) => {
      await openImports(unit.sql);
      const rejections = input.decree ? decreeRejections(input.decree, unit.today) : [];
      const decided = await together(unit, input.difference);
      const [first] = decided;
      if (first === undefined) rejections.push(DIFFERENCE_NOT_FOUND);
      if (rejections.length > 0 || first === undefined) return { rejections, warnings: [] };

      if (input.decision === 'TAKE') {
        const taking: Taking = {
          basis: input.decree
            ? basisOf(input.decree)
            : { import: { importId: first.importId, row: first.importRow } },
          effectiveOn: input.decree?.effectiveOn ?? input.effectiveOn ?? first.effectiveOn,
        };
        const take = first.personId === null ? decideAboutUnit : decideAboutEmployee;
        rejections.push(...(await take(unit, decided, taking)));
        if (rejections.length > 0) return { rejections, warnings: [] };
      }
      await unit.sql.query(
        `update difference set state = $2, decided_at = $3, decided_by = $4 where id = any ($1::uuid[])`,
        [
          decided.map(({ id }) => id),
          input.decision === 'TAKE' ? 'TAKEN' : 'KEPT',
          unit.now.toISOString(),
          `${unit.actor.caller.issuer}|${unit.actor.caller.subject}`,
        ],
      );
      return { rejections, warnings: [], differenceId: first.id };
    });
  }
}

/** A NIP holds the birth date and the sex: one of them alone would contradict the others. */
const ONE_NUMBER = ['nip', 'birthDate', 'sex'];

/** The open difference, first, and those that are decided with it; none when it is not open. Locked. */
async function together({ sql }: UnitOfWork, id: string): Promise<OpenDifference[]> {
  if (!isOpaqueId(id)) return [];
  const { rows } = await sql.query<OpenDifference>(
    `select d.id, d.person_id as "personId", d.unit_id as "unitId", d.field, d.proposal,
       d.effective_on::text as "effectiveOn", d.import_id as "importId", d.import_row as "importRow"
     from difference asked
     join difference d on d.id = asked.id
       or (d.person_id = asked.person_id and d.state = 'OPEN' and asked.field = any ($2) and d.field = any ($2))
     where asked.id = $1 and asked.state = 'OPEN'
     order by d.id = asked.id desc, d.id for update of d`,
    [id, ONE_NUMBER],
  );
  return rows;
}

const DIFFERENCE_NOT_FOUND: Rejection = rejection(
  'DIFFERENCE_NOT_FOUND',
  {
    id: 'Perbedaan ini tidak ada, atau sudah diputuskan.',
    en: 'There is no such difference, or it has been decided.',
  },
  { path: ['difference'] },
);
