import type { SampleManifest } from '@asn/sample';
import type { Settings } from '../../settings.ts';
import type { Addresses } from '../services.ts';

/** What a step of the sample works with. The regency's units, people and accounts are there and known everywhere. */
export interface SampleContext {
  settings: Settings;
  /** Where each service and the gateway are, without a path: `http://localhost:4101`. */
  addresses: Addresses;
  /** `.local/sample`: the files of the regency, and what a step writes for its own service. */
  folder: string;
  manifest: SampleManifest;
  /** An access token of a sample person, such as `personnel-admin`. */
  token: (username: string) => Promise<string>;
  /**
   * Runs `npm run asn -- <words>`, for example `('competency', 'import', file, '--as', 'personnel-admin')`.
   * @throws Problem with the end of its log when it fails.
   */
  asn: (...words: string[]) => Promise<void>;
  /** Prints a line of progress below the step. */
  say: (line: string) => void;
}

/** Fills one service through the same doors as a real office. Done again after it was cut off, it goes on. */
export interface SampleStep {
  /** By which it is remembered as done: a small word of its own. */
  name: string;
  /** What is done when it is done: `Competencies and trainings imported`. */
  label: string;
  run: (context: SampleContext) => Promise<void>;
}
