import { serviceEnvironment } from '@asn/subgraph';
import { z } from 'zod';

/** What a service reads from its environment that judges by what personnel told it. */
export const followingEnvironment = serviceEnvironment.extend({
  /** How long the event log may be out of reach before nobody is shown what is about others. */
  AUTHORITY_MAX_AGE_SECONDS: z.coerce.number().positive().default(600),
  /** How long ago a service may last have been heard before what is computed from it is called stale. */
  SOURCE_MAX_AGE_SECONDS: z.coerce.number().positive().default(600),
});

export type FollowingEnvironment = z.infer<typeof followingEnvironment>;
