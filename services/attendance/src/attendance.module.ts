import { snapshotTopics, topics } from '@asn/events';
import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { AttlogController } from './attlog/attlog.controller.ts';
import { ImportAttlog } from './attlog/import-attlog.ts';
import { AttendanceDays } from './attendance-day/read-days.ts';
import { CheckInMutations } from './check-in/check-in.mutations.ts';
import { RecordCheckIn } from './check-in/record.ts';
import { AttendanceConcernResolver, ConcernResolver } from './concern/concern.resolver.ts';
import { ListConcerns } from './concern/list-concerns.ts';
import { CorrectAttendance } from './correction/correct.ts';
import { CorrectionMutations } from './correction/correction.mutations.ts';
import { AssignPin } from './device/assign-pin.ts';
import { AssignPinPayloadResolver, DeviceMutations } from './device/device.mutations.ts';
import { DeviceResolver } from './device/device.resolver.ts';
import { SERIAL_TAKEN } from './device/device.sentences.ts';
import { ListDevices } from './device/list-devices.ts';
import { RegisterDevice } from './device/register.ts';
import { CountDiscipline } from './discipline/count-discipline.ts';
import { DecideDiscipline } from './discipline/decide.ts';
import { DisciplineMutations } from './discipline/discipline.mutations.ts';
import { DisciplineYears } from './discipline/load-year.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import { ExcusedAbsenceMutations } from './excused-absence/excused-absence.mutations.ts';
import { RecordAbsence } from './excused-absence/record.ts';
import { GeofenceResolver } from './geofence/geofence.resolver.ts';
import { SetGeofence } from './geofence/set.ts';
import { migrations } from './migrations.ts';
import type { AttendanceEnvironment } from './push/attendance-variables.ts';
import { Door } from './push/door.ts';
import { PushServer } from './push/push-server.ts';
import { TakePush } from './push/take-push.ts';
import { AssignSchedule } from './schedule/assign.ts';
import { ScheduleMutations } from './schedule/schedule.mutations.ts';
import { ListTeam } from './team/list-team.ts';
import {
  TeamAttendancePageResolver,
  TeamAttendanceResolver,
  TeamAttendanceRowResolver,
} from './team/team.resolver.ts';
import { ReplaceWorkingTime } from './working-time/replace.ts';
import { WorkingTimeMutations } from './working-time/working-time.mutations.ts';

class AttendanceModule {}

export const resolvers = [
  EmployeeResolver,
  CheckInMutations,
  ScheduleMutations,
  WorkingTimeMutations,
  ExcusedAbsenceMutations,
  CorrectionMutations,
  DisciplineMutations,
  ConcernResolver,
  AttendanceConcernResolver,
  DeviceResolver,
  DeviceMutations,
  AssignPinPayloadResolver,
  GeofenceResolver,
  TeamAttendanceResolver,
  TeamAttendancePageResolver,
  TeamAttendanceRowResolver,
];

const useCases = [
  RecordCheckIn,
  AttendanceDays,
  AssignSchedule,
  ReplaceWorkingTime,
  RecordAbsence,
  CorrectAttendance,
  DisciplineYears,
  DecideDiscipline,
  ListTeam,
  ListConcerns,
  RegisterDevice,
  AssignPin,
  ListDevices,
  ImportAttlog,
  Door,
  TakePush,
  PushServer,
  SetGeofence,
];

const background = [CountDiscipline];

/** Attendance's table of contents. */
export const attendanceModule = (environment: AttendanceEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'attendance',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections: { device_serial_unique: SERIAL_TAKEN },
    topics: [
      { name: topics.attendance, partitions: 6, compacted: false },
      { name: snapshotTopics.attendance.discipline, partitions: 6, compacted: true },
    ],
    reactions: workforceReactions('attendance'),
    checksums: workforceChecksums,
  };
  return {
    module: AttendanceModule,
    imports: [SubgraphModule.for(subgraph)],
    controllers: [AttlogController],
    providers: [...resolvers, ...useCases, ...background, ...authorityProviders(environment)],
  };
};
