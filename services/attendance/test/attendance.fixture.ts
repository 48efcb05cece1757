import { startFollower, type Follower } from '@asn/office';
import { attendanceModule } from '../src/attendance.module.ts';
import { migrations } from '../src/migrations.ts';
import { attendanceVariables } from '../src/push/attendance-variables.ts';

/** Attendance on a database of its own, following an office that stands for personnel. */
export const startAttendance = ({
  asProcess = false,
  maxAgeSeconds = 600,
  devicePort,
}: { asProcess?: boolean; maxAgeSeconds?: number; devicePort?: number } = {}): Promise<Follower> =>
  startFollower(
    {
      name: 'attendance',
      module: attendanceModule,
      environment: attendanceVariables,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    {
      asProcess,
      env: {
        AUTHORITY_MAX_AGE_SECONDS: `${maxAgeSeconds}`,
        ...(devicePort === undefined ? {} : { DEVICE_PORT: `${devicePort}` }),
      },
    },
  );
