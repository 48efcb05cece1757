import { startSubgraph } from '@asn/subgraph';
import { recruitmentModule } from './recruitment.module.ts';
import { environment } from './environment.ts';

await startSubgraph(recruitmentModule(environment), environment);
