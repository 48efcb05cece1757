import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from './account.ts';
import type { ReplaceTalentFiguresInput, TalentFigureType } from './figures.type.ts';
import { readEditions } from './read-facts.ts';
import { readFiguresInForce } from './read-figures.ts';
import { replaceFiguresRejections } from './replace-figures.rule.ts';
import { textRejections } from './text.ts';

export interface FiguresReplaced extends Payload {
  figures?: TalentFigureType[];
}

/** The personnel agency records that other figures hold from a day on. Everyone is placed anew. */
@Injectable()
export class ReplaceTalentFigures {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceTalentFiguresInput): Promise<FiguresReplaced> {
    return this.useCases.run<FiguresReplaced>(context, async ({ em, sql, now, actor }) => {
      // Two who replace at once would each judge by what the other is about to replace.
      await sql.query('lock table talent_figure in share row exclusive mode');
      const last = (await readEditions(em)).at(-1);
      if (last === undefined) throw new Error('the talent map has no figures');
      const rejections = [
        ...textRejections(input.source, 'source'),
        ...textRejections(input.reason, 'reason'),
        ...replaceFiguresRejections(input, last),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      await sql.query(
        `insert into talent_figure (figure, valid_from, value, source, reason, recorded_by, recorded_at)
         select figure, $2, value, $3, $4, $5, $6 from jsonb_to_recordset($1) as new (figure text, value numeric)`,
        [
          JSON.stringify(input.figures),
          input.from,
          input.source.trim(),
          input.reason.trim(),
          accountOf(actor),
          now,
        ],
      );
      return { rejections, warnings: [], figures: await readFiguresInForce(sql, input.from) };
    });
  }
}
