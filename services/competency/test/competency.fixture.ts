import { startFollower, type Follower } from '@asn/office';
import { followingEnvironment } from '@asn/people';
import { competencyModule } from '../src/competency.module.ts';
import { migrations } from '../src/migrations.ts';

/** Competency on a database of its own, following an office that stands for personnel. */
export const startCompetency = (options?: { asProcess?: boolean }): Promise<Follower> =>
  startFollower(
    {
      name: 'competency',
      module: competencyModule,
      environment: followingEnvironment,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    options,
  );
