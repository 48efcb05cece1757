import { readEnvironment, serviceEnvironment } from '@asn/subgraph';
import { z } from 'zod';

const schema = serviceEnvironment.extend({
  /** `<issuer>|<subject>` of the account that administers before any grant is given. */
  BOOTSTRAP_ADMIN: z
    .string()
    .regex(/^\S+\|\S+$/)
    .optional(),
  /** The largest file that may be uploaded, in bytes. */
  IMPORT_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(512 * 1024 * 1024),
});

export type PersonnelEnvironment = z.infer<typeof schema>;

/** The service's settings; the only place that reads `process.env`. */
export const environment: PersonnelEnvironment = readEnvironment(schema, process.env);
