import { join } from 'node:path';
import { updateSupergraph } from './composition/update-supergraph.ts';
import { SUPERGRAPH_FILE } from './supergraph-file.ts';

// `npm run compose` writes the supergraph; `npm run compose:check` exits 1 when the committed one is another.
const services = join(import.meta.dirname, '../../services');
const { ok, message } = updateSupergraph(services, SUPERGRAPH_FILE, {
  check: process.argv.includes('--check'),
});
(ok ? process.stdout : process.stderr).write(`${message}\n`);
process.exitCode = ok ? 0 : 1;
