import { startSubgraph } from '@asn/subgraph';
import { attendanceModule } from './attendance.module.ts';
import { environment } from './environment.ts';

await startSubgraph(attendanceModule(environment), environment);
