import { readEnvironment } from '@asn/subgraph';
import { attendanceVariables, type AttendanceEnvironment } from './push/attendance-variables.ts';

/** The service's settings; the only place that reads `process.env`. */
export const environment: AttendanceEnvironment = readEnvironment(attendanceVariables, process.env);
