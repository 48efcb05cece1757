import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';

/** The script that anyone may run without us: it needs the file and nothing else. */
const SCRIPT = fileURLToPath(
  new URL('../../../../services/recruitment/src/ranking/verify.ts', import.meta.url),
);

/** Computes a published selection again from its own inputs. Exits 1 when it is not what they make of it. */
export const verify: Command = {
  takes: ['FILE'],
  says: 'compute a published selection again, and compare',
  alone: true,
  async run(_, [file = '']) {
    const child = spawn(process.execPath, ['--conditions=@asn/source', SCRIPT, file], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  },
};
