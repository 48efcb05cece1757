import { parseLocalDate } from '@asn/civil-date';
import { z } from 'zod';
import { asked, Unavailable } from './asked.ts';
import type { MachineToken } from './machine-token.ts';

const date = z.string().transform((text, check) => {
  const day = parseLocalDate(text);
  if (day !== null) return day;
  check.addIssue({ code: 'custom', message: 'no calendar date' });
  return z.NEVER;
});

const shape = z.object({
  candidateId: z.uuid(),
  name: z.string(),
  titleBefore: z.string().nullable(),
  titleAfter: z.string().nullable(),
  birthDate: date,
  sex: z.enum(['M', 'F']),
  nik: z.string(),
  nip: z.string(),
  educationLevel: z.string().nullable(),
  grade: z.string(),
  decree: z.object({ number: z.string(), date, effectiveOn: date }),
  employmentKind: z.enum(['CPNS', 'PPPK', 'PPPK_PARUH_WAKTU']),
  positionId: z.uuid(),
});

/** Who a candidate is, and what was decided about them: what recruitment hands over when it is asked. */
export type Handover = z.infer<typeof shape>;

/** Asks recruitment, over its own authorised route. Nothing of the answer is logged or kept before the hiring. */
export class HandoverSource {
  constructor(
    private readonly url: string,
    private readonly token: MachineToken,
  ) {}

  /** @throws Unavailable when asking again later may help */
  async fetch(candidateId: string): Promise<Handover | 'UNKNOWN' | 'WITHDRAWN'> {
    try {
      const headers = { authorization: `Bearer ${await this.token.get()}` };
      return await asked('recruitment', `${this.url}/handover/${candidateId}`, shape, { headers });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      if (error.status === 404) return 'UNKNOWN';
      if (error.status === 409) return 'WITHDRAWN';
      if (error.status === 401) this.token.forget();
      throw error;
    }
  }
}
