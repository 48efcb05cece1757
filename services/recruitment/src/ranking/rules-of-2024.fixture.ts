import type { CpnsRules, PppkRules } from './ranking-input.ts';

/** The rules of 2024, as the migration seeds them: for tests of what follows from them. */
export const cpns2024: CpnsRules = {
  kind: 'CPNS',
  maxima: { twk: 150, tiu: 175, tkp: 225 },
  thresholds: {
    UMUM: { twk: 65, tiu: 80, tkp: 166 },
    CUMLAUDE: { total: 311, tiu: 85 },
    DIASPORA: { total: 311, tiu: 85 },
    DISABILITAS: { total: 286, tiu: 60 },
    PAPUA: { total: 286, tiu: 60 },
    DAERAH_TERTINGGAL: { total: 286, tiu: 60 },
  },
  shortlistTimes: 3,
  weights: { skd: 40, skb: 60 },
};

export const pppk2024: PppkRules = {
  kind: 'PPPK',
  maxima: { technical: 450, managerialSociocultural: 200, interview: 40 },
};
