import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from '@asn/testkit';
import { LIMITS } from '../src/limits.ts';
import { gatewayUnderTest, type GatewayUnderTest } from './gateway.fixture.ts';

let test: GatewayUnderTest;
let token: string;
let address: string;
beforeAll(async () => {
  test = await gatewayUnderTest();
  token = await test.issuer.token({ sub: 'employee' });
  address = test.gateway.address;
});
afterAll(() => test.stop());

const QUERY = '{ employee(id: "2") { name } }';

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body,
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('a caller', () => {
  it('without a token is asked to sign in, in their language', async () => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en-GB' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Sign in first: the access token is missing, not valid, or expired.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  it.each([
    ['that has expired', { expired: true }],
    ['that nobody signed', { alg: 'none' as const }],
    ['that someone else signed', { alg: 'HS256' as const }],
    ['for another audience', { audience: 'urn:other' }],
  ])('with a token %s is not let in, and no service hears of it', async (_, flaw) => {
    const before = test.personnel.seen.length;
    const ask = graphql(`${address}/graphql`, await test.issuer.token({ sub: 'employee', ...flaw }));
    expect(await ask({ query: QUERY })).toMatchObject({
      status: 401,
      data: undefined,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(test.personnel.seen).toHaveLength(before);
  });

  it('is known to the services by the same token, language and correlation id', async () => {
    const correlationId = '0198c0de-0000-7000-8000-000000000001';
    const response = await post(JSON.stringify({ query: QUERY }), {
      'accept-language': 'en-GB,en;q=0.9',
      'x-correlation-id': correlationId,
    });
    expect(response.headers.get('x-correlation-id')).toBe(correlationId);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(test.personnel.seen.at(-1)).toMatchObject({
      authorization: `Bearer ${token}`,
      'accept-language': 'en-GB,en;q=0.9',
      'x-correlation-id': correlationId,
    });
  });

  it('gets a correlation id when it has none, or one that no log should hold', async () => {
    const response = await post(JSON.stringify({ query: QUERY }), {
      'x-correlation-id': '197508172003121002',
    });
    const made = response.headers.get('x-correlation-id');
    expect(made).toMatch(/^[\da-f-]{36}$/);
    expect(test.personnel.seen.at(-1)).toMatchObject({ 'x-correlation-id': made });
  });

  it('is told that nobody can be recognised while the issuer is away and no key of it is known', async () => {
    const other = await gatewayUnderTest({ issuer: 'http://127.0.0.1:9' });
    const response = await fetch(`${other.gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(response.status).toBe(503);
    expect(await codeOf(response)).toBe('ISSUER_UNAVAILABLE');
    await other.stop();
  });
});

describe('a request is refused', () => {
  const nested = (levels: number) =>
    '{ employee(id: "2") ' + '{ superior '.repeat(levels) + '{ id }' + ' }'.repeat(levels) + ' }';
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `e${i}: employee(id: "2") { id }`).join(' ')} }`;
  const directives = (count: number) => `{ employee(id: "2") { id ${'@include(if: true) '.repeat(count)} } }`;
  const unfolded = `fragment F on Query { ${aliases(LIMITS.aliases + 1).slice(1, -1)} } { ...F }`;

  it.each([
    ['nested too deep', nested(LIMITS.depth), '15 tingkat'],
    ['with too many aliases', aliases(LIMITS.aliases + 1), '30 alias'],
    ['with too many aliases in a fragment', unfolded, '30 alias'],
    ['with too many directives', directives(LIMITS.directives + 1), '30 direktif'],
    ['with too many tokens', `{ ${'employees { id } '.repeat(500)} }`, '2000 kata dan tanda'],
  ])('%s', async (_, query, limit) => {
    const before = test.personnel.seen.length;
    const { status, errors } = await test.ask({ query });
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({
      message: `Permintaan terlalu besar: melebihi batas ${limit}.`,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    expect(test.personnel.seen).toHaveLength(before);
  });

  it('not when it stays within the limits', async () => {
    for (const query of [nested(LIMITS.depth - 2), aliases(LIMITS.aliases), directives(1)]) {
      expect(await test.ask({ query })).toMatchObject({ status: 200, errors: [] });
    }
  });

  it('with a body of over 1 MiB', async () => {
    const response = await post(JSON.stringify({ query: QUERY, variables: { x: 'x'.repeat(LIMITS.body) } }));
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('BODY_TOO_LARGE');
  });

  it('that is several in one', async () => {
    const response = await post(JSON.stringify([{ query: QUERY }, { query: QUERY }]));
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  it('that is not JSON', async () => {
    const response = await post('{"query":');
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  it('in an address, where logs would keep it', async () => {
    const response = await fetch(`${address}/graphql?query=${encodeURIComponent(QUERY)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'that a form of another site could send, as %s',
    async (type) => {
      const before = test.personnel.seen.length;
      const response = await post(JSON.stringify({ query: QUERY }), { 'content-type': type });
      expect([400, 415]).toContain(response.status);
      expect(await codeOf(response)).toBe('BAD_REQUEST');
      expect(test.personnel.seen).toHaveLength(before);
    },
  );

  it("by a browser on behalf of another site's page: no origin is allowed", async () => {
    const response = await fetch(`${address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const asked = await post(JSON.stringify({ query: QUERY }), { origin: 'https://elsewhere.example' });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('in development', () => {
  it('the schema can be read and `/` leads to GraphiQL', async () => {
    const { errors } = await test.ask({ query: '{ __schema { queryType { name } } }' });
    expect(errors).toEqual([]);
    expect(await (await fetch(`${address}/`)).text()).toContain('href="/graphiql/"');
    const config = await (await fetch(`${address}/graphiql/config.json`)).json();
    expect(config).toEqual({ issuer: test.issuer.url, client: 'asn-graph-web' });
  });
});

describe('in production', () => {
  it('the schema is not to be had, nor is GraphiQL, and a misspelt field is not corrected', async () => {
    const production = await gatewayUnderTest({ production: true, logLevel: 'silent' });
    const { port } = new URL(production.gateway.address);
    const local = `http://127.0.0.1:${port}`;
    const ask = graphql(`${local}/graphql`, await production.issuer.token({ sub: 'employee' }));

    const introspection = await ask({ query: '{ __schema { types { name } } }' });
    expect(introspection.status).toBe(400);
    expect(introspection.data).toBeUndefined();
    const misspelt = await ask({ query: '{ employeees { name } }' });
    expect(JSON.stringify(misspelt.errors)).not.toContain('Did you mean');
    for (const path of ['/', '/graphiql/', '/graphiql/config.json']) {
      expect((await fetch(`${local}${path}`)).status).toBe(404);
    }
    expect((await ask({ query: QUERY })).data).toEqual({ employee: { name: 'Budi' } });
    await production.stop();
  });
});
