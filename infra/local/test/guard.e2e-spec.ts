import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describeProcess } from '../src/servers/processes.ts';
import { eventually } from './eventually.fixture.ts';

const launcherFile = fileURLToPath(new URL('launcher.fixture.ts', import.meta.url));

describe('a launcher that is killed by force', () => {
  it('takes its servers with it', async () => {
    const launcher = spawn(process.execPath, [launcherFile], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
    const server = Number(line.toString());
    expect(describeProcess(server)).toBeDefined();

    launcher.kill('SIGKILL');

    await eventually(() => expect(describeProcess(server)).toBeUndefined());
  });
});
