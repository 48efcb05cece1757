import { readEnvironment, serviceEnvironment } from '@asn/subgraph';
import { z } from 'zod';

const schema = serviceEnvironment.extend({
  /** How long the event log may be out of reach before nobody is shown the attendance of others. */
  AUTHORITY_MAX_AGE_SECONDS: z.coerce.number().positive().default(600),
});

export type AttendanceEnvironment = z.infer<typeof schema>;

/** The service's settings; the only place that reads `process.env`. */
export const environment: AttendanceEnvironment = readEnvironment(schema, process.env);
