import { Authority } from '@asn/people';
import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accountOf } from '../employee/account.ts';
import { loadPlace } from '../employee/load-service.ts';
import { loadParty, type Party } from './load-party.ts';
import type { DraftSkpInput } from './skp.input.ts';
import type { SkpChanged } from './skp.payload.ts';
import { cascadeFindings, contentRejections } from './skp.rule.ts';
import { berakhlak, type SkpContent } from './skp-content.ts';

/** Either of the two writes what the SKP is to say; who had signed the draft reads it again. */
@Injectable()
export class DraftSkp {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: DraftSkpInput): Promise<SkpChanged> {
    const party = await loadParty(context, this.authority, input.skp);
    if ('code' in party) return { rejections: [party], warnings: [] };
    const { skp } = party;
    const root = (await loadPlace(context, skp.employeeId, skp.from))?.root ?? false;
    return this.useCases.run<SkpChanged>(context, async (unit) => {
      await unit.sql.query('select from skp where id = $1 for update', [skp.id]);
      const content = contentOf(input);
      const superiorResults = await resultsOfSuperior(unit, party);
      const cascade = cascadeFindings(content.results, { root, superiorResults });
      const rejections: Rejection[] = [
        ...contentRejections(content),
        ...cascade.rejections,
        ...unknownRejections(input, await idsOfVersions(unit, skp.id)),
      ];
      if (rejections.length > 0) return { rejections, warnings: cascade.warnings };
      await writeDraft(unit, skp.id, content);
      return { rejections, warnings: cascade.warnings, skpId: skp.id };
    });
  }
}

function contentOf({ results, behaviours }: DraftSkpInput): SkpContent {
  const named = new Set(behaviours.map(({ value }) => value));
  const others = berakhlak.filter((value) => !named.has(value)).map((value) => ({ value, expectation: '' }));
  return {
    results: results.map(({ id, superiorResult, indicators, ...result }) => ({
      ...result,
      id: id ?? randomUUID(),
      superiorResultId: superiorResult ?? null,
      indicators: indicators.map((indicator) => ({ ...indicator, id: indicator.id ?? randomUUID() })),
    })),
    behaviours: [...behaviours, ...others].sort(
      (a, b) => berakhlak.indexOf(a.value) - berakhlak.indexOf(b.value),
    ),
  };
}

/** What continues an earlier version is in one. */
function unknownRejections({ results }: DraftSkpInput, known: ReadonlySet<string>): Rejection[] {
  const named = results.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]);
  return named.every((id) => id == null || known.has(id)) ? [] : [ID_UNKNOWN];
}

async function idsOfVersions({ sql }: UnitOfWork, skpId: string): Promise<Set<string>> {
  const { rows } = await sql.query<{ content: SkpContent }>(
    'select content from skp_version where skp_id = $1',
    [skpId],
  );
  const results = rows.flatMap(({ content }) => content.results);
  return new Set(
    results.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]),
  );
}

const ID_UNKNOWN = rejection(
  'RESULT_UNKNOWN',
  {
    id: 'Hasil kerja atau indikator ini tidak ada dalam versi sebelumnya.',
    en: 'No earlier version has this result or indicator.',
  },
  { path: ['results'] },
);

/** The ids of the results that the superior has agreed on for this time; null when there are none. */
async function resultsOfSuperior(
  { sql }: UnitOfWork,
  { skp, superiorId }: Party,
): Promise<Set<string> | null> {
  const { rows } = await sql.query<{ content: SkpContent }>(
    `select v.content from skp s join skp_version v on v.skp_id = s.id
     where s.person_id = $1 and s.valid && daterange($2::date, $3::date, '[]')
       and v.employee_signed_at is not null and v.superior_signed_at is not null`,
    [superiorId, skp.from, skp.to],
  );
  if (rows.length === 0) return null;
  return new Set(rows.flatMap(({ content }) => content.results.map(({ id }) => id)));
}

/** The draft that there is with a new content and no signature, or the next version. The SKP's row is locked. */
async function writeDraft(
  { sql, now, actor }: UnitOfWork,
  skpId: string,
  content: SkpContent,
): Promise<void> {
  const { rowCount } = await sql.query(
    `update skp_version set revision = revision + 1, content = $2, drafted_by = $3, drafted_at = $4,
       employee_signed_at = null, superior_signed_at = null, superior_id = null
     where skp_id = $1 and (employee_signed_at is null or superior_signed_at is null)`,
    [skpId, JSON.stringify(content), accountOf(actor), now],
  );
  if (rowCount > 0) return;
  await sql.query(
    `insert into skp_version (skp_id, version, revision, content, drafted_by, drafted_at)
     select $1::uuid, coalesce(max(version), 0) + 1, 1, $2::jsonb, $3, $4::timestamptz
     from skp_version where skp_id = $1::uuid`,
    [skpId, JSON.stringify(content), accountOf(actor), now],
  );
}
