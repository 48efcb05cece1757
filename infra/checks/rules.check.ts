/* Every rule says its law, answers what the law says at its edge, and is in docs/rules.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('src/rules.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--conditions=@asn/source', script, '--check'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
