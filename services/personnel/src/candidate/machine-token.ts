import type { Clock } from '@asn/civil-date';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { asked } from './asked.ts';

/** Who this service is to the identity provider. */
export interface MachineIdentity {
  issuer: string;
  clientId: string;
  secret: { value: string } | { file: string };
}

const discovery = z.object({ token_endpoint: z.url() });
const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** A token is asked for again when so little of it is left. */
const SPARE_SECONDS = 60;

/** This service's own token (OIDC client credentials), kept until shortly before it expires. */
export class MachineToken {
  #token: { text: string; until: number } | undefined;

  constructor(
    private readonly identity: MachineIdentity,
    private readonly clock: Clock,
  ) {}

  /** @throws Unavailable when the identity provider gives none */
  async get(): Promise<string> {
    const now = this.clock.now().getTime();
    if (this.#token !== undefined && now < this.#token.until) return this.#token.text;
    const { access_token, expires_in } = await this.#ask();
    this.#token = { text: access_token, until: now + (expires_in - SPARE_SECONDS) * 1_000 };
    return access_token;
  }

  /** Forgets a token that was not accepted. */
  forget(): void {
    this.#token = undefined;
  }

  async #ask() {
    const { issuer, clientId, secret } = this.identity;
    const { token_endpoint } = await asked(
      'the identity provider',
      `${issuer}/.well-known/openid-configuration`,
      discovery,
    );
    // Read when it is needed: the provider may write it after this service has started.
    const text = 'value' in secret ? secret.value : (await readFile(secret.file, 'utf8')).trim();
    const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(text)}`);
    return asked('the identity provider', token_endpoint, granted, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials.toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  }
}
