import { followingEnvironment, type FollowingEnvironment } from '@asn/people';
import { readEnvironment } from '@asn/subgraph';

export type RecruitmentEnvironment = FollowingEnvironment;

/** The service's settings; the only place that reads `process.env`. */
export const environment: RecruitmentEnvironment = readEnvironment(followingEnvironment, process.env);
