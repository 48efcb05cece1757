import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { EMPLOYEE_NOT_FOUND } from '../appraisal/load-appraised.ts';
import { isAssessor, notAssessor } from '../assessor/assessor.rule.ts';
import { loadAssessor } from '../assessor/load-assessors.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import { loadPlace } from '../employee/load-service.ts';
import type { OpenSkpInput } from './skp.input.ts';
import type { SkpChanged } from './skp.payload.ts';

/** Somebody gets an SKP in the position that they have on its first day; one of the same year ends the day before. */
@Injectable()
export class OpenSkp {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, { employee, from }: OpenSkpInput): Promise<SkpChanged> {
    const personId = employee ?? context.actor.personId;
    const wrong = personId === null ? EMPLOYEE_NOT_FOUND : await this.#wrong(context, personId, from);
    if (wrong !== null) return { rejections: [wrong], warnings: [] };
    const place = await loadPlace(context, personId!, from);
    if (place === null) return { rejections: [NOT_PLACED], warnings: [] };
    return this.useCases.run<SkpChanged>(context, async ({ sql, now }) => {
      const year = yearOf(from);
      await sql.query(
        `update skp set valid = daterange(lower(valid), $3::date)
         where person_id = $1 and year = $2 and valid @> $3::date and lower(valid) < $3::date`,
        [personId, year, from],
      );
      const id = randomUUID();
      await sql.query(
        `insert into skp (id, person_id, year, valid, position_id, unit_id, opened_at)
         values ($1, $2, $3, daterange($4::date, make_date($3 + 1, 1, 1)), $5, $6, $7)`,
        [id, personId, year, from, place.positionId, place.unitId, now],
      );
      return { rejections: [], warnings: [], skpId: id };
    });
  }

  async #wrong(context: RequestContext, personId: string, from: LocalDate): Promise<Rejection | null> {
    const { actor } = context;
    if (yearOf(from) > yearOf(actor.today) + 1) return TOO_EARLY;
    if (personId === actor.personId) return null;
    await this.authority.require(context);
    if (!isOpaqueId(personId)) return EMPLOYEE_NOT_FOUND;
    if (isAssessor(actor, await loadAssessor(context, personId, from))) return null;
    return (await loadAssessed(context, personId)) === null ? EMPLOYEE_NOT_FOUND : notAssessor(from);
  }
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

const NOT_PLACED = rejection(
  'NOT_PLACED',
  { id: 'Pegawai ini tidak mempunyai jabatan pada tanggal itu.', en: 'They have no position on that day.' },
  { path: ['from'] },
);
const TOO_EARLY = rejection(
  'SKP_TOO_EARLY',
  { id: 'SKP dapat dibuat paling jauh untuk tahun depan.', en: 'An SKP can be for the next year at most.' },
  { path: ['from'] },
);

/** The period belongs to another SKP: what the constraint of the table means. */
export const SKP_THERE = rejection(
  'SKP_THERE_ALREADY',
  { id: 'Sudah ada SKP pada periode ini.', en: 'There is an SKP in this period already.' },
  { law: 'PermenPANRB 6/2022', path: ['from'] },
);
