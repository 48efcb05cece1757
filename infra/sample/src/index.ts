export {
  type Difference,
  generateNextSample,
  type NextSample,
  type NextSampleManifest,
} from './generate-next-sample.ts';
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
export { DEFAULT_CHOICES, type SampleChoices } from './regency.ts';
