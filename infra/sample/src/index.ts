export { generateAttendance, type SampleDays, type SampleMachine } from './attendance/machines.ts';
export {
  type Difference,
  generateNextSample,
  type NextSample,
  type NextSampleManifest,
} from './generate-next-sample.ts';
export { generateCompetency, type CompetencyFile } from './competency/competency-files.ts';
export { generateResults } from './performance/skp22.ts';
export { generateSample, type Sample } from './generate-sample.ts';
export type { ExpectedFault, FaultyOutcome } from './faulty.ts';
export type {
  ImportOutcome,
  KnownPerson,
  Role,
  SampleAccount,
  SampleCounts,
  SampleManifest,
} from './manifest.ts';
export { isEligible, SKB_PARTS, type SampleApplicant } from './recruitment/applicants.ts';
export { writeApplicants, writeSkb, writeSkd } from './recruitment/files.ts';
export { sampleSelections, type SampleLine, type SampleSelection } from './recruitment/selections.ts';
export { DEFAULT_CHOICES, type SampleChoices } from './regency.ts';
export { talentScores, type TalentScores } from './talent/scores.ts';
