import { rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@asn/civil-date';
import { ENDS_BEFORE_IT_BEGINS, type ProgrammeOpened } from './open.ts';
import type { EndProgrammeInput } from './programme.type.ts';

/** The personnel agency says from which day on nobody is due for a programme. */
@Injectable()
export class EndProgramme {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, { programme, to }: EndProgrammeInput): Promise<ProgrammeOpened> {
    return this.useCases.run<ProgrammeOpened>(context, async ({ sql }) => {
      const { rows } = await sql.query<{ from: LocalDate }>(
        'select lower(valid)::text as "from" from programme where id = $1::uuid for update',
        [isOpaqueId(programme) ? programme : null],
      );
      const [found] = rows;
      if (found === undefined) return { rejections: [PROGRAMME_NOT_FOUND], warnings: [] };
      if (to <= found.from) return { rejections: [ENDS_BEFORE_IT_BEGINS], warnings: [] };
      await sql.query('update programme set valid = daterange(lower(valid), $2::date) where id = $1', [
        programme,
        to,
      ]);
      return { rejections: [], warnings: [], programmeId: programme };
    });
  }
}

const PROGRAMME_NOT_FOUND = rejection(
  'PROGRAMME_NOT_FOUND',
  { id: 'Program pelatihan ini tidak ditemukan.', en: 'There is no such programme.' },
  { path: ['programme'] },
);
