import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { unsettledRejections } from '../objection/settled.ts';
import { decreeRejections } from '../selection/decree.ts';
import { loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import { keepOutcome } from './keep-outcome.ts';
import { loadRankingInput } from './load-ranking-input.ts';
import { canonicalJson, publish } from './publication.ts';
import type { PublishResultInput } from './ranking.input.ts';

/**
 * The appointing officer publishes who passed. Published again it is another edition, until the filing begins; what was
 * published stays as it was, with its fingerprint.
 */
@Injectable()
export class PublishResult {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: PublishResultInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections = decreeRejections(input.decree, unit.today);
      const selection = await loadSelection(unit, input.selection, 'PUBLISH_RESULT', rejections);
      if (selection === null || rejections.length > 0) return { rejections, warnings: [] };
      const begun = await unit.sql.query('select from candidate where selection_id = $1 limit 1', [
        selection.id,
      ]);
      if (begun.rowCount > 0) return { rejections: [FILING_BEGUN], warnings: [] };
      rejections.push(...(await unsettledRejections(unit.sql, selection.id, ['ADMINISTRATIVE_OBJECTION'])));
      if (rejections.length > 0) return { rejections, warnings: [] };

      const {
        input: decides,
        applicationOf,
        unscored,
      } = await loadRankingInput(unit.sql, selection, input.lots);
      rejections.push(...lotRejections(input.lots, applicationOf));
      const publication = publish(decides);
      rejections.push(...unready(publication.outcome, unscored));
      if (rejections.length > 0) return { rejections, warnings: [] };
      await keepOutcome(unit.sql, selection.id, publication.outcome, applicationOf);
      await this.#keep(unit, selection.id, input, publication, context);
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }

  async #keep(
    { sql, today }: { sql: Parameters<typeof keepOutcome>[0]; today: LocalDate },
    selectionId: string,
    { decree }: PublishResultInput,
    { sha256, input }: ReturnType<typeof publish>,
    { actor: { caller } }: RequestContext,
  ): Promise<void> {
    await sql.query(
      `insert into publication
         (selection_id, edition, sha256, input, published_on, decree_number, decree_date, published_by)
       select $1::uuid, count(*) + 1, $2, $3, $4::date, $5, $6::date, $7 from publication where selection_id = $1`,
      [
        selectionId,
        sha256,
        canonicalJson(input),
        today,
        decree.number,
        decree.date,
        `${caller.issuer}|${caller.subject}`,
      ],
    );
  }
}

/** A lot names participants of the selection, each once: one who is mistyped would lose by it. */
function lotRejections(lots: readonly string[], known: ReadonlyMap<string, string>): Rejection[] {
  const wrong = lots.filter((number, place) => !known.has(number) || lots.indexOf(number) !== place);
  return wrong.length === 0
    ? []
    : [
        rejection(
          'LOT_INVALID',
          {
            id: `Undian memuat nomor yang bukan peserta atau berulang: ${wrong.join(', ')}.`,
            en: `The lot names who is no participant, or somebody twice: ${wrong.join(', ')}.`,
          },
          { path: ['lots'] },
        ),
      ];
}

/** What a result may not be published with: interviews that nobody scored, and ties at the last place without a lot. */
function unready(outcome: ReturnType<typeof publish>['outcome'], unscored: readonly string[]): Rejection[] {
  const rejections: Rejection[] = [];
  if (unscored.length > 0) {
    const told = unscored.slice(0, 20).join(', ');
    rejections.push(
      rejection('INTERVIEW_INCOMPLETE', {
        id: `${unscored.length} wawancara belum dinilai dua penilai: ${told}.`,
        en: `${unscored.length} interviews lack two scorers: ${told}.`,
      }),
    );
  }
  const tied = outcome.filter(({ status }) => status === 'TIE').map(({ participant }) => participant);
  if (tied.length > 0) {
    rejections.push(
      rejection(
        'TIE_UNDECIDED',
        {
          id: `Peserta ini sama dalam segala hal pada batas formasi; undi dahulu: ${tied.join(', ')}.`,
          en: `These are equal in everything at the last place; draw lots first: ${tied.join(', ')}.`,
        },
        { law: 'PermenPANRB 6/2024', path: ['lots'] },
      ),
    );
  }
  if (outcome.every(({ status }) => status === null || status === 'TH')) rejections.push(NOTHING_TO_PUBLISH);
  return rejections;
}

const FILING_BEGUN = rejection('FILING_BEGUN', {
  id: 'Pemberkasan sudah dimulai; hasil tidak dapat diumumkan ulang.',
  en: 'The filing has begun; the result can no longer be published anew.',
});
const NOTHING_TO_PUBLISH = rejection('NOTHING_TO_PUBLISH', {
  id: 'Belum ada nilai yang lengkap.',
  en: 'There are no complete results yet.',
});
