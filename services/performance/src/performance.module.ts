import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { PerformanceEnvironment } from './environment.ts';
import { migrations } from './migrations.ts';

class PerformanceModule {}

export const resolvers = [EmployeeResolver];

/** Performance's table of contents. */
export const performanceModule = (environment: PerformanceEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'performance',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: {},
    topics: [],
    reactions: workforceReactions('performance'),
    checksums: workforceChecksums,
  };
  return {
    module: PerformanceModule,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, ...authorityProviders(environment)],
  };
};
