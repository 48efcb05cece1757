/* What is generated and committed is what the code says today: schemas of the services, their graph, events. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const services = globSync('services/*/src/print-schema.ts', { cwd: root }).map((file) => file.split('/')[1]);

const checks = [
  ...services.map((service) => ['schema', `@asn/${service}`]),
  ['compose', '@asn/gateway'],
  ['generate', '@asn/events'],
  ['release', '@asn/events'],
] as const;

for (const [script = '', workspace = ''] of checks) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '-w', workspace, '--', '--check'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) continue;
  console.error(`✖ npm run ${script} -w ${workspace} -- --check`);
  process.exitCode = 1;
}
