import { actingHeads } from './acting-heads.ts';
import { attendanceSample } from './attendance.ts';
import { competencySample } from './competency.ts';
import { performanceSample } from './performance.ts';
import { recruitmentSample } from './recruitment.ts';
import type { SampleStep } from './sample-step.ts';
import { talentSample } from './talent.ts';

/** What the first start fills beside the people, in this order: a step finds in every service what those above it told. */
export const SAMPLE_STEPS: readonly SampleStep[] = [
  { name: 'acting-heads', label: 'Acting heads appointed', run: actingHeads },
  { name: 'attendance', label: 'Two months of five attendance machines', run: attendanceSample },
  { name: 'performance', label: 'Results of three years sealed, a year under way', run: performanceSample },
  { name: 'competency', label: 'Competencies, trainings and two years of courses', run: competencySample },
  { name: 'recruitment', label: 'A selection at its filing, another that is open', run: recruitmentSample },
  { name: 'talent', label: 'Potential assessed, everyone placed in the talent map', run: talentSample },
];
