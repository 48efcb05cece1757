/* Every variable that a service, the gateway or a tool reads is in the README. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsIn } from './src/settings-named.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const places = [
  '{services/*,gateway,infra/*}/src/{environment,settings}.ts',
  'libs/subgraph/src/start/environment.ts',
];

/** Made of a service's name, so no source names them. */
const named = globSync('services/*', { cwd: root }).map(
  (folder) => `${folder.split('/')[1]?.toUpperCase()}_PORT`,
);
const patterns = ['<SERVICE>_URL', '<SERVICE>_TIMEOUT_MS'];
for (const name of [...named, ...patterns]) {
  if (readme.includes(`\`${name}\``)) continue;
  console.error(`${name} is not in README.md`);
  process.exitCode = 1;
}

for (const file of places.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
  for (const name of settingsIn(readFileSync(root + file, 'utf8'))) {
    if (new RegExp(`\`${name}\\b`).test(readme)) continue;
    console.error(`${name} of ${file} is not in README.md`);
    process.exitCode = 1;
  }
}
