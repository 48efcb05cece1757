import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

/** What every service reads from its environment. A service's own `environment.ts` passes `process.env` in. */
export const serviceEnvironment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  ISSUER_URL: z.url(),
  AUDIENCE: z.string().min(1).default('urn:asn-graph'),
  EVENT_LOG: z.enum(['kafka', 'embedded']),
  KAFKA_BROKERS: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  EVENT_LOG_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  EVENT_SOURCE: z.string().startsWith('/').default('/kabupaten/bungo'),
  CIVIL_TIME_ZONE: z.string().default('Asia/Jakarta'),
});

export type ServiceEnvironment = z.infer<typeof serviceEnvironment>;

/** Reads an environment by its schema; throws one error that names everything wrong with it, without values. */
export function readEnvironment<T extends z.ZodType>(
  schema: T,
  source: Record<string, string | undefined>,
): z.infer<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${problems.join('\n')}`);
}
