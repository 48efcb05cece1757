import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../servers/problem.ts';
import { ROOT } from '../settings.ts';
import { addBehind, addImports, addRows } from './edit.ts';
import { FEATURE_DEPENDENCIES, featureFiles, type Feature } from './feature-files.ts';
import { withPackages } from './package-file.ts';
import { plural, wordsOf } from './words.ts';
import type { Changes } from './write.ts';

/** The files of a noun, and where its service lists it: migrations, table of contents, who may read it. */
export function newFeature(feature: Feature): Changes {
  const { service, noun, dataClass } = feature;
  if (!dataClasses().includes(dataClass))
    throw new Problem(`${dataClass} is no class of data; there are ${dataClasses().join(' ')}.`);
  const { pascal } = wordsOf(noun);
  const list = wordsOf(plural(noun));
  const migration = `${nextNumber(service)}-${noun}`;
  const source = `services/${service}/src`;
  return {
    files: featureFiles(feature, migration),
    edits: {
      [`services/${service}/package.json`]: (text) => withPackages(text, FEATURE_DEPENDENCIES),
      [`${source}/migrations.ts`]: (text, file) =>
        addRows(
          text.includes('sqlFile') ? text : text.replace('operationLogSql,', 'operationLogSql, sqlFile,'),
          { file, begins: 'SqlMigration[] = [' },
          `{ name: '${migration}', sql: sqlFile(new URL('../migrations/${migration}.sql', import.meta.url)) }`,
        ),
      [`${source}/employee/employee.access.ts`]: (text, file) =>
        addRows(
          text,
          { file, begins: 'fieldClasses: FieldClasses = {' },
          ...(/^ +Employee:/m.test(text) ? [] : [`Employee: { id: 'DIRECTORY' }`]),
          `${pascal}: { id: 'DIRECTORY', employee: 'DIRECTORY', day: '${dataClass}', title: '${dataClass}' }`,
        ),
      [`${source}/${service}.module.ts`]: (text, file) => {
        const imported = addImports(
          text,
          file,
          `import { ${pascal}Mutations } from './${noun}/${noun}.mutations.ts';`,
          `import { ${pascal}Resolver } from './${noun}/${noun}.resolver.ts';`,
          `import { List${list.pascal} } from './${noun}/list-${list.kebab}.ts';`,
          `import { Record${pascal} } from './${noun}/record.ts';`,
        );
        const begins = 'export const resolvers = [';
        const resolved = addRows(imported, { file, begins }, `${pascal}Resolver`, `${pascal}Mutations`);
        return addBehind(resolved, file, '...resolvers,', ` Record${pascal}, List${list.pascal},`);
      },
    },
  };
}

/** As the table of classes has them. Its text is asked: its library's tests run on servers that this package starts. */
function dataClasses(): string[] {
  const table = readFileSync(join(ROOT, 'libs/access/src/data-class.table.ts'), 'utf8');
  const [, union = ''] = /export type DataClass =([^;]*);/.exec(table) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

function nextNumber(service: string): string {
  const folder = join(ROOT, 'services', service, 'migrations');
  const numbers = existsSync(folder) ? readdirSync(folder).map((file) => parseInt(file, 10) || 0) : [];
  return `${Math.max(0, ...numbers) + 1}`.padStart(3, '0');
}
