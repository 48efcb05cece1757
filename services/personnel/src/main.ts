import { startSubgraph } from '@asn/subgraph';
import { environment } from './environment.ts';
import { personnelModule } from './personnel.module.ts';

await startSubgraph(personnelModule(environment), environment);
