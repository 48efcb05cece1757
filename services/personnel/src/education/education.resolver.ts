import { Allow, batched, sqlOf, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeePayload } from '../employee/employee.payload.ts';
import { EmployeeType } from '../employee/employee.type.ts';
import { viewKey } from '../graph/point-of-view.ts';
import { readEducations } from './education.sql.ts';
import { EducationType } from './education.type.ts';
import { RecordEducationInput } from './record.input.ts';
import { RecordEducation } from './record.ts';

/** What an employee has learnt at school. */
@Resolver(() => EmployeeType)
export class EducationResolver {
  constructor(private readonly record: RecordEducation) {}

  @ResolveField(() => [EducationType], {
    nullable: true,
    description:
      'Schooling that was recorded here, the highest first; what a file told is `educationLevel` only.',
  })
  async educations(
    @Parent() { id, view }: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<EducationType[]> {
    const found = await batched(context, `educations ${viewKey(view)}`, id, (ids) =>
      readEducations(sqlOf(context.em), ids, view.knownAt),
    );
    return found ?? [];
  }

  @Mutation(() => EmployeePayload, {
    nullable: true,
    description: 'Records schooling that somebody has finished.',
  })
  @Allow('PERSONNEL_ADMIN')
  recordEducation(@Args('input') input: RecordEducationInput, @Context() context: RequestContext) {
    return this.record.run(context, input);
  }
}
