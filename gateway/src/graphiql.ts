import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What `npm run build` makes of `web/`; the same place seen from `src` and from `dist`. */
const WEB_FOLDER = join(import.meta.dirname, '../dist-web');

/** Adds GraphiQL from local files under `/graphiql/`, and the page at `/` that leads to it. Development only. */
export async function addGraphiql(http: FastifyInstance, settings: { issuer: string }): Promise<void> {
  http.get('/graphiql/config.json', () => ({ issuer: settings.issuer, client: 'asn-graph-web' }));
  http.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(WELCOME));
  await http.register(fastifyStatic, {
    root: WEB_FOLDER,
    prefix: '/graphiql/',
    redirect: true,
    logLevel: 'warn',
  });
}

const WELCOME = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>ASN Graph</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 36rem; margin: 12vh auto; padding: 0 1.25rem; font: 16px/1.6 system-ui, sans-serif; }
      a { color: light-dark(#0b5cad, #6cb2ff); }
      [lang='en'] { color: light-dark(#5a6675, #a3afbd); }
    </style>
  </head>
  <body>
    <h1>ASN Graph</h1>
    <p>Graf kepegawaian. Cobalah kueri di <a href="/graphiql/">GraphiQL</a> dan masuk sebagai salah satu orang contoh.</p>
    <p lang="en">The graph of the civil service. Try a query in <a href="/graphiql/">GraphiQL</a>, signed in as one of
    the sample people. Programs send theirs to <code>POST /graphql</code>; <a href="/health/ready">/health/ready</a>
    tells which service is ready.</p>
  </body>
</html>
`;
