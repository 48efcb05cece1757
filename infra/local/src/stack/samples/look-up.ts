import { Problem } from '../../servers/problem.ts';
import type { SampleContext } from './sample-step.ts';

/** The opaque ids of those of the national agency that are on record, and the civil day. */
export interface Ids {
  today: string;
  people: Record<string, string>;
  units: Record<string, string>;
}

/** Asks personnel, as the personnel admin, who is who. @throws Problem when it does not say. */
export async function lookUp(
  { addresses }: Pick<SampleContext, 'addresses'>,
  token: string,
  asked: { people: string[]; units: string[] },
): Promise<Ids> {
  const response = await fetch(`${addresses.personnel}/imports/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Problem(`Personnel does not say who is who: HTTP ${response.status}.`);
  return (await response.json()) as Ids;
}
