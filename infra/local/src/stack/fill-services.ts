import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleToken } from '@asn/identity/sample-token';
import type { SampleManifest } from '@asn/sample';
import { sentenceFor } from '../servers/problem.ts';
import { LOCAL, type Settings } from '../settings.ts';
import { asn } from './asn.ts';
import { untilFollowed } from './followers.ts';
import { logError } from './logs.ts';
import { say, step } from './progress.ts';
import type { SampleContext, SampleStep } from './samples/sample-step.ts';
import { SAMPLE_STEPS } from './samples/steps.ts';
import { address, addressesOf } from './services.ts';

const FOLDER = join(LOCAL, 'sample');
/** One empty file for each step that is done. */
const DONE = join(FOLDER, 'done');

/**
 * Fills the services with what the sample has beside people, a step each, unless it was done at an earlier start.
 *
 * @returns a sentence for each step that failed, with what to do.
 */
export function fillServices(settings: Settings, manifest: SampleManifest): Promise<string[]> {
  const context = contextOf(settings, manifest);
  return doOnce(SAMPLE_STEPS, DONE, async ({ label, run }) => {
    await untilFollowed(context.addresses, () => context.token('operator'));
    await step(label, () => run(context));
  });
}

/**
 * Does each step once, remembered by a file of its name in `folder`. One that fails keeps none of the others from being
 * done, and is tried again the next time.
 */
export async function doOnce<Step extends Pick<SampleStep, 'name' | 'label'>>(
  steps: readonly Step[],
  folder: string,
  run: (step: Step) => Promise<void>,
): Promise<string[]> {
  const failures: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const each of steps) {
    const done = join(folder, each.name);
    if (existsSync(done)) continue;
    try {
      await run(each);
      writeFileSync(done, '');
    } catch (error) {
      failures.push(
        `"${each.label}" failed: ${reasonOf(error)}\nEverything else is there. Start again to go on.`,
      );
    }
  }
  return failures;
}

function contextOf(settings: Settings, manifest: SampleManifest): SampleContext {
  const { ports } = settings;
  return {
    settings,
    addresses: addressesOf(settings),
    folder: FOLDER,
    manifest,
    token: (username) => sampleToken(address(ports.identity), username),
    asn,
    say,
  };
}

function reasonOf(error: unknown): string {
  const sentence = sentenceFor(error);
  if (sentence !== undefined) return sentence;
  const log = logError(error);
  return `${String(error)}${log ? ` (the details are in ${log})` : ''}`;
}
