import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

// GraphiQL has no bundle for browsers (its editor needs workers), so this makes one; nothing is fetched from elsewhere.
const here = import.meta.dirname;
const outdir = join(here, '../dist-web');
const shared: BuildOptions = {
  outdir,
  bundle: true,
  minify: true,
  target: 'es2024',
  logLevel: 'warning',
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
};

await rm(outdir, { recursive: true, force: true });
await Promise.all([
  build({ ...shared, entryPoints: [join(here, 'main.jsx')], format: 'esm', jsx: 'automatic' }),
  build({
    ...shared,
    format: 'iife',
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
  }),
]);
await copyFile(join(here, 'index.html'), join(outdir, 'index.html'));
