import { followingEnvironment, type FollowingEnvironment } from '@asn/people';
import { readEnvironment } from '@asn/subgraph';

export type AttendanceEnvironment = FollowingEnvironment;

/** The service's settings; the only place that reads `process.env`. */
export const environment: AttendanceEnvironment = readEnvironment(followingEnvironment, process.env);
