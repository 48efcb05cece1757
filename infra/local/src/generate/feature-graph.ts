import type { Words } from './words.ts';

/* What a generated feature shows and takes in the graph. */

export const typeFile = ({ pascal }: Words, what: string): string => `
import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('${pascal}', { description: ${JSON.stringify(what)} })
export class ${pascal}Type implements Governed {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => EmployeeType, { nullable: true, description: 'Whom it is about.' })
  employee!: EmployeeType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was.' })
  day!: LocalDate;

  @Field(() => String, { nullable: true, description: 'What it was about.' })
  title!: string;

  /** How the reader stands to that person. Not a field. */
  standings!: readonly Standing[];
}
`;

export const inputFile = ({ kebab, camel, pascal }: Words): string => `
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ${pascal}Type } from './${kebab}.type.ts';

@InputType('Record${pascal}Input', { description: 'What is recorded of a person.' })
export class Record${pascal}Input {
  @Field(() => ID, { description: 'The person.' })
  employee!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was; not one to come.' })
  day!: LocalDate;

  @Field(() => String, { description: 'What it was about.' })
  title!: string;
}

@ObjectType('${pascal}Payload', { description: 'What was recorded, or why nothing was.' })
export class ${pascal}Payload extends PayloadType {
  @Field(() => ${pascal}Type, { nullable: true, description: 'Null when refused.' })
  ${camel}?: ${pascal}Type | null;
}
`;

export const resolverFile = ({ kebab, pascal }: Words, list: Words, what: string): string => `
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { List${list.pascal} } from './list-${list.kebab}.ts';
import { ${pascal}Type } from './${kebab}.type.ts';

@Resolver()
export class ${pascal}Resolver {
  constructor(private readonly list: List${list.pascal}) {}

  @Query(() => [${pascal}Type], { nullable: true, description: ${JSON.stringify(`${what} Of one person, the newest first.`)} })
  @Allow('EMPLOYEE', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  ${list.camel}(
    @Args('employee', { type: () => ID, description: 'The person.' }) employee: string,
    @Context() context: RequestContext,
  ) {
    return this.list.of(context, employee);
  }
}
`;

export const mutationsFile = ({ kebab, pascal }: Words, what: string): string => `
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ${pascal}Payload, Record${pascal}Input } from './${kebab}.input.ts';
import { Record${pascal} } from './record.ts';

@Resolver()
export class ${pascal}Mutations {
  constructor(private readonly record: Record${pascal}) {}

  @Mutation(() => ${pascal}Payload, { nullable: true, description: ${JSON.stringify(`Records of a person: ${what}`)} })
  @Allow('PERSONNEL_ADMIN')
  record${pascal}(@Args('input') input: Record${pascal}Input, @Context() context: RequestContext) {
    return this.record.run(context, input);
  }
}
`;
