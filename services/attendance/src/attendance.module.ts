import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { CheckInMutations } from './check-in/check-in.mutations.ts';
import { RecordCheckIn } from './check-in/record.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { AttendanceEnvironment } from './environment.ts';
import { migrations } from './migrations.ts';
import { ListTeam } from './team/list-team.ts';
import {
  TeamAttendancePageResolver,
  TeamAttendanceResolver,
  TeamAttendanceRowResolver,
} from './team/team.resolver.ts';

class AttendanceModule {}

export const resolvers = [
  EmployeeResolver,
  CheckInMutations,
  TeamAttendanceResolver,
  TeamAttendancePageResolver,
  TeamAttendanceRowResolver,
];

/** Attendance's table of contents. */
export const attendanceModule = (environment: AttendanceEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'attendance',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: {},
    topics: [],
    reactions: workforceReactions('attendance'),
    checksums: workforceChecksums,
  };
  return {
    module: AttendanceModule,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, RecordCheckIn, ListTeam, ...authorityProviders(environment)],
  };
};
