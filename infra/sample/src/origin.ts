import type { Random } from './random.ts';
import { readTable } from './tables.ts';

export interface Origin {
  birthPlace: string;
  religion: { id: string; name: string };
  /** The first six digits of a NIK. */
  areaCode: string;
}

export interface Contact {
  phone: string;
  email: string;
  officialEmail: string;
  address: string;
  taxNumber: string;
  healthInsurance: string;
  marriage: { id: string; name: string };
}

const BIRTH_PLACES = readTable<'name' | 'regency_code' | 'weight'>('birth-places').map((row) => ({
  name: row.name,
  regency: row.regency_code,
  weight: Number(row.weight),
}));
const PLACES = readTable<'district' | 'area_code' | 'place'>('places');
const DISTRICTS = [...new Set(PLACES.map((place) => place.area_code.slice(4)))];
const LAST_OF_ANY_REGENCY = 8;

const RELIGIONS = [
  { id: '1', name: 'Islam', weight: 970 },
  { id: '2', name: 'Kristen', weight: 20 },
  { id: '3', name: 'Katolik', weight: 8 },
  { id: '5', name: 'Buddha', weight: 2 },
];
const MARRIED = { id: '1', name: 'Menikah' };
const DIVORCED = { id: '2', name: 'Cerai' };
const WIDOWED = { id: '3', name: 'Janda/Duda' };
const SINGLE = { id: '4', name: 'Belum Kawin' };

export function originOf(random: Random): Origin {
  const place = random.pickWeighted(BIRTH_PLACES, (row) => row.weight);
  const { id, name } = random.pickWeighted(RELIGIONS, (row) => row.weight);
  // Bungo has seventeen districts; every other regency at least eight.
  const district =
    place.regency === '1508' ? random.pick(DISTRICTS) : `0${random.integer(1, LAST_OF_ANY_REGENCY)}`;
  return { birthPlace: place.name, religion: { id, name }, areaCode: place.regency + district };
}

/** Ways to reach somebody that reach nobody: example domains, prefixes that no operator and no office gave out. */
export function contactOf(name: string, number: number, age: number, random: Random): Contact {
  const serial = String(number % 1_000_000).padStart(6, '0');
  const mailbox = name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');
  const home = random.pick(PLACES);
  return {
    phone: `080000${serial}`,
    email: random.chance(0.9) ? `${mailbox}.${number}@example.com` : '',
    officialEmail: random.chance(0.75) ? `${mailbox}.${number}@example.go.id` : '',
    address: `RT ${random.integer(1, 12)} ${home.place}, Kec. ${home.district}, Kab. Bungo`,
    taxNumber: random.chance(0.85) ? `000${serial}000000` : '',
    healthInsurance: random.chance(0.95) ? `0000000${serial}` : '',
    marriage: marriageOf(age, random),
  };
}

function marriageOf(age: number, random: Random): { id: string; name: string } {
  const lot = random.integer(1, 100);
  if (age < 27) return lot <= 65 ? SINGLE : MARRIED;
  if (age < 35) return lot <= 18 ? SINGLE : MARRIED;
  if (lot <= 3) return SINGLE;
  return lot <= 6 ? DIVORCED : lot <= 9 ? WIDOWED : MARRIED;
}
