import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { RecruitmentEnvironment } from './environment.ts';
import { migrations } from './migrations.ts';

class RecruitmentModule {}

export const resolvers = [EmployeeResolver];

/** Recruitment's table of contents. */
export const recruitmentModule = (environment: RecruitmentEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'recruitment',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: {},
    topics: [],
    reactions: workforceReactions('recruitment'),
    checksums: workforceChecksums,
  };
  return {
    module: RecruitmentModule,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, ...authorityProviders(environment)],
  };
};
