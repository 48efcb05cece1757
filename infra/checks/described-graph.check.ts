/* Everything that a service puts into the graph has a description. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { undescribed } from './src/undescribed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
for (const file of globSync('services/*/schema.graphql', { cwd: root })) {
  for (const path of undescribed(readFileSync(root + file, 'utf8'))) {
    console.error(`${file}: ${path} has no description`);
    process.exitCode = 1;
  }
}
