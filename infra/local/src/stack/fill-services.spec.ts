import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../servers/problem.ts';
import { doOnce } from './fill-services.ts';

describe('the steps of the sample', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'asn-steps-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const steps = ['competency', 'performance', 'recruitment'].map((name) => ({
    name,
    label: `${name} filled`,
  }));
  const done: string[] = [];
  const start = (broken?: string) => {
    done.length = 0;
    return doOnce(steps, folder, async ({ name }) => {
      if (name === broken) throw new Problem('The service does not answer.');
      done.push(name);
    });
  };

  it('are done in their order, each once', async () => {
    expect(await start()).toEqual([]);
    expect(done).toEqual(['competency', 'performance', 'recruitment']);
    await start();
    expect(done).toEqual([]);
  });

  it('are done but for the one that fails, which says so and is tried again', async () => {
    const failures = await start('performance');
    expect(failures).toEqual([
      expect.stringContaining('"performance filled" failed: The service does not answer.'),
    ]);
    expect(done).toEqual(['competency', 'recruitment']);
    expect(await start()).toEqual([]);
    expect(done).toEqual(['performance']);
  });
});
