import { startFollower, type Follower } from '@asn/office';
import { followingEnvironment } from '@asn/people';
import { attendanceModule } from '../src/attendance.module.ts';
import { migrations } from '../src/migrations.ts';

/** Attendance on a database of its own, following an office that stands for personnel. */
export const startAttendance = ({
  asProcess = false,
  maxAgeSeconds = 600,
}: { asProcess?: boolean; maxAgeSeconds?: number } = {}): Promise<Follower> =>
  startFollower(
    {
      name: 'attendance',
      module: attendanceModule,
      environment: followingEnvironment,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    { asProcess, env: { AUTHORITY_MAX_AGE_SECONDS: `${maxAgeSeconds}` } },
  );
