import type { RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { formationKinds, type RankingInput } from '../ranking/ranking-input.ts';
import { parts } from './selection-rules.rule.ts';
import type { SelectionRulesType } from './selection-rules.type.ts';

type Row = Pick<SelectionRulesType, 'kind' | 'validFrom' | 'source' | 'objectionDays'> & {
  rules: RankingInput['rules'];
};

/** All rules by which selections are decided, the latest of each kind first. */
export async function listSelectionRules(context: RequestContext): Promise<SelectionRulesType[]> {
  const { rows } = await sql<Row>`
    select kind, valid_from::text as "validFrom", source, objection_days as "objectionDays", rules
    from selection_rules order by kind, valid_from desc`.execute(context.db);
  return rows.map(({ rules, ...row }) => ({
    ...row,
    maxima: maximaOf(rules),
    ...(rules.kind === 'PPPK'
      ? { thresholds: [], shortlistTimes: null, skdWeight: null, skbWeight: null }
      : {
          thresholds: formationKinds.map((kind) => {
            const { twk = null, tiu = null, tkp = null, total = null } = rules.thresholds[kind];
            return { kind, twk, tiu, tkp, total };
          }),
          shortlistTimes: rules.shortlistTimes,
          skdWeight: rules.weights.skd,
          skbWeight: rules.weights.skb,
        }),
  }));
}

/** In the order of the parts: the database keeps none. */
function maximaOf({ kind, maxima }: RankingInput['rules']): SelectionRulesType['maxima'] {
  const points: Readonly<Record<string, number>> = maxima;
  return parts[kind].map((part) => ({ part, points: points[part] ?? 0 }));
}
