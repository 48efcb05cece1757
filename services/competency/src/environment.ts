import { followingEnvironment, type FollowingEnvironment } from '@asn/people';
import { readEnvironment } from '@asn/subgraph';

export type CompetencyEnvironment = FollowingEnvironment;

/** The service's settings; the only place that reads `process.env`. */
export const environment: CompetencyEnvironment = readEnvironment(followingEnvironment, process.env);
