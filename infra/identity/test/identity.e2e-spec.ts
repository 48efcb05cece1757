import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  COMMAND_LINE_CLIENT,
  GRAPH_AUDIENCE,
  SAMPLE_PEOPLE,
  SAMPLE_PERSON_GRANT,
  startIdentity,
  type RunningIdentity,
} from '../src/index.ts';
import { machineSecretFile } from '../src/machines.ts';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { Browser, pkceSignIn } from './browser.fixture.ts';

const gatewayUrl = 'http://localhost:4000';
const graphiql = `${gatewayUrl}/graphiql/`;
let secretsDirectory: string;
let issuer: string;
let port: number;
let identity: RunningIdentity;

const start = () => startIdentity({ issuer, port, audience: GRAPH_AUDIENCE, gatewayUrl, secretsDirectory });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  secretsDirectory = join(await mkdtemp(join(tmpdir(), 'identity-')), 'secrets');
  port = await freePort();
  issuer = `http://localhost:${port}`;
  identity = await start();
});

afterAll(async () => {
  await identity.stop();
  await rm(join(secretsDirectory, '..'), { recursive: true });
});

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
    issuer,
    audience: GRAPH_AUDIENCE,
    typ: 'at+jwt',
  });

const askForToken = (username: string) =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: SAMPLE_PERSON_GRANT, client_id: COMMAND_LINE_CLIENT, username }),
  });

/** Runs a script of this package as a process of its own. */
const run = (script: string, args: string[], environment: Record<string, string>) =>
  new Promise<{ code: number; output: string; complaint: string }>((resolve) => {
    const path = join(import.meta.dirname, '../src', script);
    execFile(
      process.execPath,
      ['--conditions=@asn/source', path, ...args],
      { env: { PATH: process.env['PATH'], SECRETS_DIRECTORY: secretsDirectory, ...environment } },
      (error, output, complaint) => resolve({ code: Number(error?.code ?? 0), output, complaint }),
    );
  });

describe('a service that asks another by itself', () => {
  const asPersonnel = (secret: string) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`personnel:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  const secret = () => readFileSync(machineSecretFile(secretsDirectory, 'personnel'), 'utf8');

  it('gets a token for the graph that says which one it is, by the secret that its owner alone reads', async () => {
    const answer = await asPersonnel(secret());
    expect(answer.status).toBe(200);
    const { access_token } = (await answer.json()) as { access_token: string };
    expect((await verify(access_token)).payload).toMatchObject({ sub: 'personnel' });
    expect((await stat(machineSecretFile(secretsDirectory, 'personnel'))).mode & 0o777).toBe(0o600);
  });

  it('gets none without its secret', async () => {
    expect((await asPersonnel('guessed')).status).toBe(401);
  });

  it('keeps its secret over a restart', async () => {
    const before = secret();
    await identity.stop();
    identity = await start();
    expect(secret()).toBe(before);
    expect((await asPersonnel(before)).status).toBe(200);
  });
});

describe('a browser', () => {
  it('signs in by PKCE and gets a token that says who, and nothing about what they may do', async () => {
    const browser = new Browser();
    const signIn = pkceSignIn(issuer, graphiql);
    const page = await browser.follow(await browser.fetch(signIn.address), graphiql);
    const html = await page.response.text();
    for (const { username } of SAMPLE_PEOPLE) expect(html).toContain(`value="${username}"`);

    const done = await browser.follow(await browser.choose(page.url, 'superior'), graphiql);
    const answer = new URL(done.url).searchParams;
    expect(answer.get('state')).toBe('state-of-the-page');

    const response = await signIn.exchange(answer.get('code') ?? '');
    expect(response.headers.get('access-control-allow-origin')).toBe(gatewayUrl);
    const { access_token: token } = (await response.json()) as { access_token: string };
    const { payload, protectedHeader } = await verify(token);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: 'superior', iss: issuer, aud: GRAPH_AUDIENCE });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
    expect(Object.keys(payload).sort()).toEqual(['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'sub']);
  });

  it('is told whom the sample has when it names somebody else, and can choose again', async () => {
    const browser = new Browser();
    const signIn = pkceSignIn(issuer, graphiql);
    const page = await browser.follow(await browser.fetch(signIn.address), graphiql);

    const refused = await browser.choose(page.url, '<b>bupati</b>');
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain('Tidak ada orang contoh bernama');
    expect(html).toContain('appointing-officer');
    expect(html).not.toContain('<b>bupati');

    const done = await browser.follow(await browser.choose(page.url, 'auditor'), graphiql);
    expect(new URL(done.url).searchParams.get('code')).toBeTruthy();
  });

  it('signs in as one person after another', async () => {
    const browser = new Browser();
    for (const username of ['employee', 'auditor', 'auditor']) {
      const signIn = pkceSignIn(issuer, graphiql);
      const page = await browser.follow(await browser.fetch(signIn.address), graphiql);
      const done = await browser.follow(await browser.choose(page.url, username), graphiql);
      const response = await signIn.exchange(new URL(done.url).searchParams.get('code') ?? '');
      const { access_token: token } = (await response.json()) as { access_token: string };
      expect((await verify(token)).payload.sub).toBe(username);
    }
  });

  it('gets no token without the verifier that began the sign-in', async () => {
    const browser = new Browser();
    const signIn = pkceSignIn(issuer, graphiql);
    const page = await browser.follow(await browser.fetch(signIn.address), graphiql);
    const done = await browser.follow(await browser.choose(page.url, 'employee'), graphiql);
    const code = new URL(done.url).searchParams.get('code') ?? '';
    const refused = await signIn.exchange(code, 'x'.repeat(43));
    expect(refused.status).toBe(400);
  });

  it('does not get as far as signing in without PKCE', async () => {
    const address = new URL(pkceSignIn(issuer, graphiql).address);
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    const refused = await new Browser().fetch(address.href);
    expect(new URL(refused.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it('is sent nowhere but to the gateway', async () => {
    const browser = new Browser();
    const refused = await browser.fetch(pkceSignIn(issuer, 'http://elsewhere.example/').address);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Tidak dapat masuk');
  });

  it('reads what to do when its sign-in page is out of date', async () => {
    const response = await new Browser().fetch(`${issuer}/sign-in/long-gone`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Mulailah lagi dari aplikasi');
  });
});

describe('the command line', () => {
  it('gets a token for each sample person', async () => {
    for (const { username } of SAMPLE_PEOPLE) {
      const { access_token: token } = (await (await askForToken(username)).json()) as {
        access_token: string;
      };
      expect((await verify(token)).payload.sub).toBe(username);
    }
  });

  it('prints the token and nothing else', async () => {
    const { code, output } = await run('token.ts', ['employee'], { ISSUER_URL: issuer });
    expect(code).toBe(0);
    expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await verify(output.trim())).payload.sub).toBe('employee');
  });

  it('is told whom the sample has when it names somebody else', async () => {
    expect((await askForToken('bupati')).status).toBe(400);
    const { code, output, complaint } = await run('token.ts', ['bupati'], { ISSUER_URL: issuer });
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(complaint).toContain('Yang ada: personnel-admin, unit-admin, superior');
  });

  it('is told to start the provider when it is not running', async () => {
    const { code, complaint } = await run('token.ts', ['employee'], { ISSUER_URL: 'http://localhost:9' });
    expect(code).toBe(1);
    expect(complaint).toContain('npm start');
  });
});

describe('the provider', () => {
  it('keeps its keys over a restart, in a file for its owner only', async () => {
    const { access_token: token } = (await (await askForToken('employee')).json()) as {
      access_token: string;
    };
    await identity.stop();
    identity = await start();
    await verify(token);
    expect((await stat(join(secretsDirectory, 'identity-keys.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(secretsDirectory)).mode & 0o777).toBe(0o700);
  });

  it('gives all of several first starts at once the same keys', async () => {
    const { loadKeys } = await import('../src/keys.ts');
    const directory = join(secretsDirectory, 'fresh');
    const loaded = await Promise.all(Array.from({ length: 8 }, () => loadKeys(directory)));
    expect(new Set(loaded.map((keys) => keys.signing.kid)).size).toBe(1);
  });

  it('says which file to delete when its keys are damaged', async () => {
    const { loadKeys } = await import('../src/keys.ts');
    const directory = await mkdtemp(join(secretsDirectory, 'damaged-'));
    await writeFile(join(directory, 'identity-keys.json'), '{"signing":');
    await expect(loadKeys(directory)).rejects.toThrow(/identity-keys\.json.*Delete it/);
  });

  it('says that it is ready', async () => {
    expect((await fetch(`${issuer}/health/ready`)).status).toBe(200);
  });

  it('publishes the public half of its key only', async () => {
    const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
    const { access_token: token } = (await (await askForToken('auditor')).json()) as { access_token: string };
    expect(decodeProtectedHeader(token).kid).toBe(keys[0]?.['kid']);
  });

  it('does not start in production', async () => {
    const { code, complaint } = await run('main.ts', [], { NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(complaint).toContain('development only');
  });
});
