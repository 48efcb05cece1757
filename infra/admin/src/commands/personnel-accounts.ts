import { readFile } from 'node:fs/promises';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';
import { readSettings } from '../settings.ts';

interface Account {
  /** `PNS ID`; null for an account of no civil servant. */
  pnsId: string | null;
  roles: string[];
  /** UNOR ID, of a UNIT_ADMIN. */
  unitId?: string;
}

interface Lookup {
  today: string;
  people: Record<string, string>;
  units: Record<string, string>;
}

type Payload = { account: { id: string } | null; rejections: { code: string; message: string }[] };

const TIE = `mutation ($input: TieAccountInput!) {
  tieAccount(input: $input) { account { id } rejections { code message } }
}`;
const GIVE = `mutation ($input: GiveGrantInput!) {
  giveGrant(input: $input) { account { id } rejections { code message } }
}`;

/** Ties the accounts of a manifest to their people and gives them their roles. Doing it again changes nothing. */
export const accounts: Command = {
  takes: ['FILE'],
  says: 'tie the accounts of a manifest to their people, with their roles',
  async run({ personnel }, [file = '']) {
    const wanted = Object.entries(await readAccounts(file));
    const lookup = await personnel.json<Lookup>('/imports/lookup', {
      people: wanted.flatMap(([, { pnsId }]) => pnsId ?? []),
      units: wanted.flatMap(([, { unitId }]) => unitId ?? []),
    });
    const { issuerUrl: issuer } = readSettings();
    for (const [subject, { pnsId, roles, unitId }] of wanted) {
      const employee = pnsId === null ? null : known(lookup.people[pnsId], subject);
      const { tieAccount } = await personnel.graph<{ tieAccount: Payload }>(TIE, {
        input: { issuer, subject, employee },
      });
      const account = idOf(tieAccount, subject);
      for (const role of roles) {
        const unit =
          role === 'UNIT_ADMIN' && unitId !== undefined ? known(lookup.units[unitId], subject) : null;
        await give(personnel, { account, role, unit, from: lookup.today, reason: 'Sample account' }, subject);
      }
    }
    console.log(`${wanted.length} accounts`);
    return 0;
  },
};

async function readAccounts(file: string): Promise<Record<string, Account>> {
  try {
    const { accounts } = JSON.parse(await readFile(file, 'utf8')) as { accounts?: Record<string, Account> };
    if (accounts !== undefined) return accounts;
  } catch {
    // Told below: unreadable and not a manifest are mended in the same way.
  }
  throw new Failure(`${file}: bukan manifest dengan akun. / Not a manifest with accounts.`);
}

async function give(personnel: Client, input: Record<string, string | null>, subject: string): Promise<void> {
  const { giveGrant } = await personnel.graph<{ giveGrant: Payload }>(GIVE, { input });
  if (giveGrant.rejections.some(({ code }) => code === 'ALREADY_GRANTED')) return;
  idOf(giveGrant, subject);
}

function idOf({ account, rejections }: Payload, subject: string): string {
  if (account !== null && rejections.length === 0) return account.id;
  throw new Failure(`${subject}: ${rejections.map(({ message }) => message).join(' ')}`);
}

function known(id: string | undefined, subject: string): string {
  if (id !== undefined) return id;
  throw new Failure(
    `${subject}: orang atau unitnya belum tercatat; impor berkasnya dahulu. / Their person or unit is not on record; import the files first.`,
  );
}
