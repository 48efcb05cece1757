import { startSubgraph } from '@asn/subgraph';
import { competencyModule } from './competency.module.ts';
import { environment } from './environment.ts';

await startSubgraph(competencyModule(environment), environment);
