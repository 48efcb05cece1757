import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { CompetencyEnvironment } from './environment.ts';
import { migrations } from './migrations.ts';

class CompetencyModule {}

export const resolvers = [EmployeeResolver];

/** Competency's table of contents. */
export const competencyModule = (environment: CompetencyEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'competency',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: {},
    topics: [],
    reactions: workforceReactions('competency'),
    checksums: workforceChecksums,
  };
  return {
    module: CompetencyModule,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, ...authorityProviders(environment)],
  };
};
