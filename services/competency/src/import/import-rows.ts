import { Authority } from '@asn/people';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { ImportedRow, Kept, TakeRows } from './import.ts';
import { takeAssessments } from './take-assessments.ts';
import { takeCatalogue } from './take-catalogue.ts';
import { takeDictionary } from './take-dictionary.ts';
import { takeCourses, takeTrainings } from './take-records.ts';
import { takeRequirements } from './take-requirements.ts';

/** What can be taken in, by the name of its route; each kind must find what those before it brought. */
export const kinds = {
  dictionary: takeDictionary,
  catalogue: takeCatalogue,
  requirements: takeRequirements,
  assessments: takeAssessments,
  courses: takeCourses,
  trainings: takeTrainings,
} satisfies Record<string, TakeRows>;
export type ImportKind = keyof typeof kinds;

export interface RowsTaken extends Kept {
  /** Rows that say what is there already. */
  unchanged: number;
}

/** Takes rows of a file in, as the personnel agency has them. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  /** @param importId of the file: records name it, with the row */
  async run(
    context: RequestContext,
    kind: ImportKind,
    importId: string,
    rows: readonly ImportedRow[],
  ): Promise<RowsTaken> {
    await this.authority.require(context);
    const answer = await this.useCases.run<Payload & RowsTaken>(context, async (unit) => {
      const { taken, refused } = await kinds[kind](unit, importId, rows);
      refused.sort((a, b) => a.row - b.row);
      const unchanged = rows.length - refused.length - taken;
      return { rejections: [], warnings: [], taken, unchanged, refused };
    });
    if (!('taken' in answer)) throw new Error('an import is refused by the row');
    return answer;
  }
}
