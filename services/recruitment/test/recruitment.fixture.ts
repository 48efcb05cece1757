import { startFollower, type Follower } from '@asn/office';
import { followingEnvironment } from '@asn/people';
import { recruitmentModule } from '../src/recruitment.module.ts';
import { migrations } from '../src/migrations.ts';

/** Recruitment on a database of its own, following an office that stands for personnel. */
export const startRecruitment = (options?: { asProcess?: boolean }): Promise<Follower> =>
  startFollower(
    {
      name: 'recruitment',
      module: recruitmentModule,
      environment: followingEnvironment,
      migrations,
      entry: new URL('../src/main.ts', import.meta.url),
    },
    options,
  );
