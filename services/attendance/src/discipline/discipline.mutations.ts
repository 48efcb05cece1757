import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DecideDiscipline } from './decide.ts';
import { DecideDisciplineInput, DisciplineDecisionPayload, RevokeSanctionInput } from './discipline.type.ts';

@Resolver()
export class DisciplineMutations {
  constructor(private readonly decide: DecideDiscipline) {}

  @Mutation(() => DisciplineDecisionPayload, {
    nullable: true,
    description:
      'Memutus hitungan disiplin satu tahun: imposes a sanction by decree, or dismisses the case with reasons. The system only recommends.',
  })
  @Allow('SUPERIOR', 'APPOINTING_OFFICER', 'PERSONNEL_ADMIN')
  decideDiscipline(@Args('input') input: DecideDisciplineInput, @Context() context: RequestContext) {
    return this.decide.run(context, input);
  }

  @Mutation(() => DisciplineDecisionPayload, {
    nullable: true,
    description: 'Mencabut hukuman: from then on it does not stand. Again changes nothing.',
  })
  @Allow('APPOINTING_OFFICER', 'PERSONNEL_ADMIN')
  revokeSanction(@Args('input') input: RevokeSanctionInput, @Context() context: RequestContext) {
    return this.decide.revoke(context, input);
  }
}
