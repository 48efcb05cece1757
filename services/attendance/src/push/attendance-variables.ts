import { followingEnvironment } from '@asn/people';
import { z } from 'zod';

/** What attendance reads from its environment. */
export const attendanceVariables = followingEnvironment.extend({
  /** Where machines push to: a port that takes nothing else. Absent: none is opened. */
  DEVICE_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  DEVICE_HOST: z.string().default('127.0.0.1'),
});

export type AttendanceEnvironment = z.infer<typeof attendanceVariables>;
