import { inLanguage } from '@asn/law';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { openSelectionConditions } from './eligibility.rule.ts';
import {
  OpenSelectionConditionType,
  OpenSelectionInput,
  ReplacementCheckType,
  ReplacementInput,
} from './open-selection.type.ts';
import { electionRejections, replacementRejections } from './replacement.rule.ts';

/** What the law says of an open selection; nothing of it is kept. */
@Resolver()
export class OpenSelectionResolver {
  @Query(() => [OpenSelectionConditionType], {
    nullable: true,
    description: 'Seleksi terbuka JPT pratama: each condition, whether it is met, and why.',
  })
  @Allow('PERSONNEL_ADMIN', 'APPOINTING_OFFICER')
  openSelectionConditions(@Args('input') input: OpenSelectionInput, @Context() { language }: RequestContext) {
    const { day, administratorOrMadyaSince = null, ...applicant } = input;
    const conditions = openSelectionConditions({ ...applicant, administratorOrMadyaSince }, day);
    return conditions.map((one) => ({ ...one, why: inLanguage(one.why, language) }));
  }

  @Query(() => ReplacementCheckType, {
    nullable: true,
    description: 'What stands against replacing the holder of a JPT on a day, by the law of that day.',
  })
  @Allow('PERSONNEL_ADMIN', 'APPOINTING_OFFICER')
  replacementCheck(@Args('input') input: ReplacementInput) {
    const { appointedOn, replacedOn, candidatesFixedOn, inauguratedOn = null, ministerAllows } = input;
    const election =
      candidatesFixedOn == null
        ? []
        : electionRejections({ candidatesFixedOn, inauguratedOn }, replacedOn, ministerAllows);
    return { obstacles: [...replacementRejections(appointedOn, replacedOn), ...election] };
  }
}
