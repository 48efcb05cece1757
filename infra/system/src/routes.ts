import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The HTTP routes that the controllers of a service (all of them: `*`) declare, beside the graph: `GET /operations/events`. */
export function readRoutes(service = '*'): string[] {
  const files = globSync([`services/${service}/src/**/*.controller.ts`, 'libs/*/src/**/*.controller.ts'], {
    cwd: ROOT,
  });
  return files.flatMap((file) => {
    const source = readFileSync(`${ROOT}${file}`, 'utf8');
    const prefix = /@Controller\('([^']*)'\)/.exec(source)?.[1];
    if (prefix === undefined) throw new Error(`${file} has no path of its own`);
    return [...source.matchAll(/@(Get|Post|Put|Patch|Delete|All)\((?:'([^']*)')?\)/g)].map(
      ([, method, path]) => `${method!.toUpperCase()} /${[prefix, path].filter(Boolean).join('/')}`,
    );
  });
}
