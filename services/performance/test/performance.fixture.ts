import { startFollower, type Follower } from '@asn/office';
import { followingEnvironment } from '@asn/people';
import { performanceModule } from '../src/performance.module.ts';
import { migrations } from '../src/migrations.ts';

/** Performance on a database of its own, following an office that stands for personnel. */
export const startPerformance = (options?: { asProcess?: boolean }): Promise<Follower> =>
  startFollower(
    {
      name: 'performance',
      module: performanceModule,
      environment: followingEnvironment,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    options,
  );
