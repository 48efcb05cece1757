import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { requirementScopes, type RequirementScope } from './required-level.rule.ts';

export const RequirementScopeEnum = Object.fromEntries(requirementScopes.map((scope) => [scope, scope])) as {
  [scope in RequirementScope]: scope;
};
registerEnumType(RequirementScopeEnum, {
  name: 'CompetencyRequirementScope',
  description: 'Which rule gave a required level; the nearest to the position goes first.',
  valuesMap: {
    POSITION: { description: 'The position’s own requirement.' },
    JF_LEVEL: { description: 'The default of the level (jenjang) of the functional position.' },
    ECHELON: { description: 'The default of the echelon.' },
    KIND: { description: 'The default of the kind of position.' },
  },
});

@ObjectType('RequiredLevel', { description: 'A competency that a position requires, and its level.' })
export class RequiredLevelType {
  @Field(() => CompetencyType, { description: 'The competency.' })
  competency!: CompetencyType;

  @Field(() => Int, { description: 'The level, 1 to 5.' })
  level!: number;

  @Field(() => RequirementScopeEnum, { description: 'Which rule gave it.' })
  scope!: RequirementScope;

  @Field(() => LocalDateScalar, { description: 'Since when.' })
  from!: LocalDate;

  @Field(() => String, { description: 'The decree or regulation that says so.' })
  source!: string;
}

@InputType('SetCompetencyRequirementInput', {
  description:
    'A level required from a day on: of one position, or by default of a kind of position, which an echelon or a level may narrow.',
})
export class SetRequirementInput {
  @Field(() => ID, { nullable: true, description: 'The position; absent for a default.' })
  position?: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of position, as `Position.kind` has it.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this echelon alone: `III.a`.' })
  echelon?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Functional positions of this level alone: `AHLI_MUDA`.',
  })
  jfLevel?: string | null;

  @Field(() => String, { description: 'The competency’s code in the dictionary.' })
  competency!: string;

  @Field(() => Int, { description: '1 to 5; 0 requires it no more, whatever a wider default says.' })
  level!: number;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => String, { description: 'The decree or regulation that says so.' })
  source!: string;
}

@ObjectType('CompetencyRequirementPayload', { description: 'Whether the requirement is kept.' })
export class RequirementPayload extends PayloadType {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is a new one; false when it was in force already. Null when refused.',
  })
  changed?: boolean | null;
}
