import { readEnvironment, serviceEnvironment } from '@asn/subgraph';
import { z } from 'zod';

const variables = serviceEnvironment.extend({
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
  /** `http://host:port` of recruitment, from which candidates are fetched who are to be hired. */
  RECRUITMENT_URL: z.url().optional(),
  /** Who this service is to the identity provider, for asking recruitment; the secret, or the file that holds it. */
  CLIENT_ID: z.string().min(1).default('personnel'),
  CLIENT_SECRET: z.string().min(1).optional(),
  CLIENT_SECRET_FILE: z.string().min(1).optional(),
});

const schema = variables.refine(
  ({ RECRUITMENT_URL, CLIENT_SECRET, CLIENT_SECRET_FILE }) =>
    RECRUITMENT_URL === undefined || CLIENT_SECRET !== undefined || CLIENT_SECRET_FILE !== undefined,
  { message: 'RECRUITMENT_URL needs CLIENT_SECRET or CLIENT_SECRET_FILE', path: ['CLIENT_SECRET'] },
);

export type PersonnelEnvironment = z.infer<typeof schema>;

/** The service's settings; the only place that reads `process.env`. */
export const environment: PersonnelEnvironment = readEnvironment(schema, process.env);
