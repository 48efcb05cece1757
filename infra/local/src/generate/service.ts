import { Problem } from '../servers/problem.ts';
import { PORTS, SERVICES } from '../settings.ts';
import { addBehind, addRows } from './edit.ts';
import { withPackages } from './package-file.ts';
import { SERVICE_DEPENDENCIES, SERVICE_TEST_DEPENDENCIES, serviceFiles } from './service-files.ts';
import type { Changes } from './write.ts';

const FIRST_PORT = 4101;

/** The files of a new service, and the four places that name each service: where it starts, answers, tells and is documented. */
export function newService(name: string, purpose: string): Changes {
  if (!/^[a-z]+$/.test(name))
    throw new Problem('A service has a name of one word: it is also its database and its role.');
  const port = freePort();
  const upper = name.toUpperCase();
  const files = serviceFiles(name, purpose);
  const packageJson = `services/${name}/package.json`;
  return {
    files: {
      ...files,
      [packageJson]: withPackages(
        files[packageJson] ?? '{}',
        SERVICE_DEPENDENCIES,
        SERVICE_TEST_DEPENDENCIES,
      ),
      [`libs/events/${name}/${name}-alive.v1.schema.json`]: alive(name),
    },
    edits: {
      'infra/local/src/settings.ts': (text, file) =>
        addRows(text, { file, begins: 'const SERVICE_PORTS = {' }, `${name}: ${port}`),
      'gateway/src/environment.ts': (text, file) =>
        addRows(text, { file, begins: 'const SERVICES = {' }, `${name}: { port: ${port}, timeout: 3_000 }`),
      'README.md': (text, file) =>
        addBehind(text, file, rowOf(lastService(), text), `\n| ${name} | ${port} | \`${upper}_PORT\` |`),
    },
  };
}

const lastService = () => SERVICES.at(-1) ?? 'personnel';

/** The README's row of a service's port, as it is padded now. */
const rowOf = (service: string, readme: string): string =>
  new RegExp(`^\\| ${service} .*_PORT\`.*$`, 'm').exec(readme)?.[0] ?? `| ${service} |`;

function freePort(): number {
  const taken: readonly number[] = Object.values(PORTS).map(([, port]) => port);
  for (let port = FIRST_PORT; ; port += 1) if (!taken.includes(port)) return port;
}

const alive = (name: string): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: `The ${name} service lives and what it told before has been published.`,
    'x-aggregate': 'service',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {},
  });
