import { startSubgraph } from '@asn/subgraph';
import { performanceModule } from './performance.module.ts';
import { environment } from './environment.ts';

await startSubgraph(performanceModule(environment), environment);
