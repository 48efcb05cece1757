import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { testIssuer, type TestIssuer } from './issuer.ts';

describe('the issuer of the tests', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  afterAll(() => issuer.close());

  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.url}/jwks`)), {
      issuer: issuer.url,
      audience: 'urn:asn-graph',
      typ: 'at+jwt',
    });

  it('signs tokens that its published key verifies', async () => {
    const { payload } = await verify(await issuer.token({ sub: 'employee' }));
    expect(payload.sub).toBe('employee');
  });

  it.each([
    ['expired', { expired: true }],
    ['for another audience', { audience: 'urn:other' }],
    ['in the name of another issuer', { issuer: 'https://other.example' }],
    ['no access token', { typ: 'JWT' as const }],
    ['unsigned', { alg: 'none' as const }],
    ['signed with a secret', { alg: 'HS256' as const }],
  ])('makes a token that is %s and therefore refused', async (_, flaw) => {
    await expect(verify(await issuer.token({ sub: 'employee', ...flaw }))).rejects.toThrow();
  });
});
