import type { LocalDate } from '@asn/civil-date';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { AddSelectionRulesInput } from './selection-rules.input.ts';
import { rulesOf, rulesRejections, type ToldRules } from './selection-rules.rule.ts';
import type { SelectionRulesType } from './selection-rules.type.ts';

export interface RulesAdded extends Payload {
  rules?: SelectionRulesType;
}

/** Rules are added by which selections are decided that are announced from a day on; those before them stay. */
@Injectable()
export class AddSelectionRules {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AddSelectionRulesInput): Promise<RulesAdded> {
    return this.useCases.run<RulesAdded>(context, async ({ sql, now }) => {
      const { rows } = await sql.query<{ latest: LocalDate | null }>(
        'select max(valid_from)::text as latest from selection_rules where kind = $1',
        [input.kind],
      );
      const told = whole(input);
      const rejections = rulesRejections(told, rows[0]?.latest ?? null);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { issuer, subject } = context.actor.caller;
      await sql.query(
        `insert into selection_rules (kind, valid_from, rules, source, objection_days, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          told.kind,
          told.validFrom,
          JSON.stringify(rulesOf(told)),
          told.source,
          told.objectionDays,
          `${issuer}|${subject}`,
          now,
        ],
      );
      return { rejections, warnings: [], rules: told };
    });
  }
}

/** What GraphQL leaves out is null. */
const whole = (input: AddSelectionRulesInput): ToldRules & SelectionRulesType => ({
  ...input,
  source: input.source.trim(),
  thresholds: input.thresholds.map(({ kind, twk, tiu, tkp, total }) => ({
    kind,
    twk: twk ?? null,
    tiu: tiu ?? null,
    tkp: tkp ?? null,
    total: total ?? null,
  })),
  shortlistTimes: input.shortlistTimes ?? null,
  skdWeight: input.skdWeight ?? null,
  skbWeight: input.skbWeight ?? null,
});
