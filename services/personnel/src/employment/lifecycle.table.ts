import type { Rejection, Sentence } from '@asn/law';
import { contractEndRejections, extensionRejections } from './contract.rule.ts';
import type { EmploymentKind } from './employment.entity.ts';
import { ageLimitRejections, pensionOnRequestRejections } from './exit.rule.ts';
import { probationRejections } from './probation.rule.ts';
import type { Change, Evidence, Situation } from './situation.ts';
import { leaveExtensionRejections, unpaidLeaveRejections } from './unpaid-leave.rule.ts';

/** One way from a standing to another, or out of the service. */
export interface Transition {
  label: Sentence;
  /** Kinds of employment that may go it. */
  kinds: readonly EmploymentKind[];
  /** Legal standings (kedudukan hukum) from which; ANY: every one of somebody who serves. */
  from: readonly string[] | 'ANY';
  /** The kind that it makes; as before when absent. */
  becomes?: EmploymentKind;
  /** The legal standing that it makes: two digits; ACTIVE: the one of who serves, by the kind; AS_BEFORE: none other. */
  to: `${number}` | 'ACTIVE' | 'AS_BEFORE';
  /** What ends with it. An employment takes its appointments with it. */
  ends?: 'EMPLOYMENT' | 'APPOINTMENTS';
  /** Whether it has an end of its own: a contract, a leave. */
  lasts?: 'CONTRACT' | 'LEAVE';
  /** The papers that it needs. */
  evidence?: readonly Evidence[];
  guards: readonly ((situation: Situation, change: Change) => Rejection[])[];
  law: string;
}

const CPNS_PNS = ['CPNS', 'PNS'] as const;
const PPPK = ['PPPK', 'PPPK_PARUH_WAKTU'] as const;
const ALL = [...CPNS_PNS, ...PPPK] as const;

/** Of who serves: 01 Aktif, 15 with a disciplinary sanction, 16 moved to a lower position, 71 PPPK Aktif. */
const SERVING = ['01', '15', '16', '71'] as const;
const UNPAID_LEAVE = '02';
const UNPAID_LEAVE_EXTENDED = '13';
const STUDY = '03';
const SUSPENDED = '04';
const DISMISSED = '66';
const WITHOUT_PENSION = '77';
const WITH_PENSION = '88';
const AGE_LIMIT = '98';

/** How one enters, which is by `hireEmployee`: the legal standing of the first day. */
export const entries = {
  ENTER_AS_CPNS: { label: { id: 'Pengangkatan CPNS', en: 'Appointed as CPNS' }, kinds: CPNS_PNS, to: '01' },
  ENTER_AS_PPPK: { label: { id: 'Pengangkatan PPPK', en: 'Hired as PPPK' }, kinds: PPPK, to: '71' },
} as const satisfies Record<string, Pick<Transition, 'label' | 'kinds' | 'to'>>;

/** Every way in the life of an employment after it began. Each is gone by a decree (`transition.ts`). */
export const lifecycle = {
  BECOME_PNS: {
    label: { id: 'Pengangkatan menjadi PNS', en: 'CPNS becomes PNS' },
    kinds: ['CPNS'],
    from: SERVING,
    becomes: 'PNS',
    to: 'AS_BEFORE',
    evidence: ['BASIC_TRAINING', 'HEALTH_TEST'],
    guards: [probationRejections],
    law: 'PP 11/2017 art. 36',
  },
  FAIL_PROBATION: {
    label: { id: 'CPNS tidak memenuhi syarat', en: 'CPNS fails the probation' },
    kinds: ['CPNS'],
    from: 'ANY',
    to: DISMISSED,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'PP 11/2017 art. 37',
  },
  EXTEND_CONTRACT: {
    label: { id: 'Perpanjangan perjanjian kerja', en: 'Contract extended' },
    kinds: PPPK,
    from: SERVING,
    to: 'AS_BEFORE',
    lasts: 'CONTRACT',
    guards: [extensionRejections],
    law: 'PP 49/2018 art. 37',
  },
  END_CONTRACT: {
    label: { id: 'Perjanjian kerja berakhir', en: 'Contract ends' },
    kinds: PPPK,
    from: 'ANY',
    to: WITHOUT_PENSION,
    ends: 'EMPLOYMENT',
    guards: [contractEndRejections],
    law: 'PP 49/2018 art. 53',
  },
  START_STUDY: {
    label: { id: 'Tugas belajar', en: 'Sent to study' },
    kinds: ['PNS'],
    from: SERVING,
    to: STUDY,
    lasts: 'LEAVE',
    guards: [],
    law: 'PP 11/2017 art. 211',
  },
  RETURN_FROM_STUDY: {
    label: { id: 'Selesai tugas belajar', en: 'Returns from study' },
    kinds: ['PNS'],
    from: [STUDY],
    to: 'ACTIVE',
    guards: [],
    law: 'PP 11/2017 art. 211',
  },
  SUSPEND: {
    label: { id: 'Pemberhentian sementara', en: 'Suspended' },
    kinds: ALL,
    from: [...SERVING, STUDY],
    to: SUSPENDED,
    guards: [],
    law: 'UU 20/2023 art. 53; PP 11/2017 art. 276',
  },
  REINSTATE: {
    label: { id: 'Pengaktifan kembali', en: 'Reinstated' },
    kinds: ALL,
    from: [SUSPENDED],
    to: 'ACTIVE',
    guards: [],
    law: 'UU 20/2023 art. 54; PP 11/2017 art. 286',
  },
  START_UNPAID_LEAVE: {
    label: { id: 'Cuti di luar tanggungan negara', en: 'Unpaid leave (CLTN)' },
    kinds: ['PNS'],
    from: SERVING,
    to: UNPAID_LEAVE,
    // Whoever goes leaves the post, which may be filled (PP 11/2017 art. 335).
    ends: 'APPOINTMENTS',
    lasts: 'LEAVE',
    guards: [unpaidLeaveRejections],
    law: 'PP 11/2017 arts. 334, 335',
  },
  EXTEND_UNPAID_LEAVE: {
    label: { id: 'Perpanjangan CLTN', en: 'Unpaid leave extended' },
    kinds: ['PNS'],
    from: [UNPAID_LEAVE],
    to: UNPAID_LEAVE_EXTENDED,
    lasts: 'LEAVE',
    guards: [leaveExtensionRejections],
    law: 'PP 11/2017 art. 334',
  },
  RETURN_FROM_UNPAID_LEAVE: {
    label: { id: 'Kembali dari CLTN', en: 'Returns from unpaid leave' },
    kinds: ['PNS'],
    from: [UNPAID_LEAVE, UNPAID_LEAVE_EXTENDED],
    to: 'ACTIVE',
    guards: [],
    law: 'PP 11/2017 art. 336',
  },
  RETIRE_BY_AGE: {
    label: { id: 'Pensiun karena BUP', en: 'Retires by age' },
    kinds: ALL,
    from: 'ANY',
    to: AGE_LIMIT,
    ends: 'EMPLOYMENT',
    guards: [ageLimitRejections],
    law: 'UU 20/2023 art. 55; PP 11/2017 art. 239',
  },
  RETIRE_ON_REQUEST: {
    label: { id: 'Pensiun atas permintaan sendiri', en: 'Retires on own request' },
    kinds: ['PNS'],
    from: 'ANY',
    to: WITH_PENSION,
    ends: 'EMPLOYMENT',
    guards: [pensionOnRequestRejections],
    law: 'PP 11/2017 arts. 238, 305',
  },
  RESIGN: {
    label: { id: 'Berhenti atas permintaan sendiri', en: 'Resigns' },
    kinds: CPNS_PNS,
    from: 'ANY',
    to: WITHOUT_PENSION,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'PP 11/2017 art. 238',
  },
  TERMINATE_ON_REQUEST: {
    label: {
      id: 'Pemutusan perjanjian kerja atas permintaan sendiri',
      en: 'Ends the contract on own request',
    },
    kinds: PPPK,
    from: 'ANY',
    to: WITHOUT_PENSION,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'PP 49/2018 art. 53',
  },
  DIE: {
    label: { id: 'Meninggal dunia', en: 'Died' },
    kinds: ['PNS'],
    from: 'ANY',
    // The pension goes to those who are left.
    to: WITH_PENSION,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'PP 11/2017 art. 240',
  },
  DIE_BEFORE_PENSION: {
    label: { id: 'Meninggal dunia sebagai CPNS atau PPPK', en: 'Died as CPNS or PPPK' },
    kinds: ['CPNS', ...PPPK],
    from: 'ANY',
    to: WITHOUT_PENSION,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'PP 11/2017 art. 240; PP 49/2018 art. 53',
  },
  DISMISS_HONOURABLY: {
    label: { id: 'PDHTAPS', en: 'Honourable dismissal not at own request' },
    kinds: ALL,
    from: 'ANY',
    to: DISMISSED,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'UU 20/2023 art. 52; PP 94/2021 art. 8; PP 49/2018 art. 53',
  },
  DISMISS_DISHONOURABLY: {
    label: { id: 'PTDH', en: 'Dishonourable dismissal' },
    kinds: ALL,
    from: 'ANY',
    to: WITHOUT_PENSION,
    ends: 'EMPLOYMENT',
    guards: [],
    law: 'UU 20/2023 art. 52; PP 11/2017 art. 250; PP 49/2018 art. 53',
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof lifecycle;
export type EntryName = keyof typeof entries;

export const transitionNames = Object.keys(lifecycle) as TransitionName[];

/** The row of a transition, as code reads it. */
export const transitionOf = (name: TransitionName): Transition => lifecycle[name];

/** The legal standing of somebody who serves and is employed so. */
export const activeStanding = (kind: EmploymentKind): string =>
  kind.startsWith('PPPK') ? entries.ENTER_AS_PPPK.to : entries.ENTER_AS_CPNS.to;
