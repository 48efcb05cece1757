import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** Who a token is about. It never says what they may do. */
export interface Caller {
  issuer: string;
  subject: string;
  /** The token itself, to be passed on to a service that verifies it again. */
  token: string;
}

/** The token is missing, malformed, expired, unsigned, or for someone else. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

/** The issuer's keys cannot be had at the moment and none are known: nobody can be recognised. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

export type VerifyToken = (authorization: string | undefined) => Promise<Caller>;

/**
 * Verifies `Authorization: Bearer …` against the issuer's published keys (`<issuer>/jwks`), once a process.
 * Keys already seen go on serving while the issuer is away.
 * Throws `InvalidToken` or `IssuerUnavailable`.
 */
export function createTokenVerifier(options: { issuer: string; audience: string }): VerifyToken {
  const keys = createRemoteJWKSet(new URL(`${options.issuer}/jwks`), {
    cooldownDuration: 5_000,
    cacheMaxAge: 600_000,
  });
  let lastGood: { forHeader: string; key: Awaited<ReturnType<JWTVerifyGetKey>> } | undefined;

  const keyOf: JWTVerifyGetKey = async (header, token) => {
    const forHeader = `${header.kid ?? ''}.${header.alg}`;
    try {
      const key = await keys(header, token);
      lastGood = { forHeader, key };
      return key;
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
      if (lastGood?.forHeader === forHeader) return lastGood.key;
      throw new IssuerUnavailable('the keys of the identity provider cannot be read', { cause: error });
    }
  };

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new InvalidToken('a bearer token is required');
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer: options.issuer,
        audience: options.audience,
        typ: 'at+jwt',
        algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        requiredClaims: ['sub', 'exp'],
      });
      return { issuer: options.issuer, subject: payload.sub as string, token };
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      throw new InvalidToken('the token is not valid', { cause: error });
    }
  };
}
