import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadParty } from './load-party.ts';
import type { AgreeSkpInput } from './skp.input.ts';
import type { SkpChanged } from './skp.payload.ts';
import { READ_AGAIN } from './skp.rule.ts';

/** One of the two signs the draft that they have read. Signing twice changes nothing; the second signature agrees it. */
@Injectable()
export class AgreeSkp {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: AgreeSkpInput): Promise<SkpChanged> {
    const party = await loadParty(context, this.authority, input.skp);
    if ('code' in party) return { rejections: [party], warnings: [] };
    const { skp, side, superiorId } = party;
    return this.useCases.run<SkpChanged>(context, async ({ sql, now }) => {
      await sql.query('select from skp where id = $1 for update', [skp.id]);
      const { rows } = await sql.query<{ revision: number; mine: boolean }>(
        `select revision, case $3 when 'EMPLOYEE' then employee_signed_at else superior_signed_at end is not null as mine
         from skp_version where skp_id = $1 and version = $2`,
        [skp.id, input.version, side],
      );
      const [draft] = rows;
      if (draft === undefined) return { rejections: [VERSION_NOT_FOUND], warnings: [] };
      if (draft.revision !== input.revision) return { rejections: [READ_AGAIN], warnings: [] };
      if (!draft.mine) {
        await sql.query(
          side === 'EMPLOYEE'
            ? 'update skp_version set employee_signed_at = $3 where skp_id = $1 and version = $2'
            : 'update skp_version set superior_signed_at = $3, superior_id = $4 where skp_id = $1 and version = $2',
          [skp.id, input.version, now, ...(side === 'EMPLOYEE' ? [] : [superiorId])],
        );
      }
      return { rejections: [], warnings: [], skpId: skp.id };
    });
  }
}

const VERSION_NOT_FOUND = rejection(
  'VERSION_NOT_FOUND',
  { id: 'Versi ini tidak ada.', en: 'There is no such version.' },
  { path: ['version'] },
);
