import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { berakhlak, type Behaviour, type SkpContent, type WorkResult } from './skp-content.ts';

const MOST_RESULTS = 30;
const LONGEST = 500;

/**
 * An SKP says what is expected: work results, a main one at least, whose weights make 100 percent, each with an
 * indicator and a target; and the seven values of BerAKHLAK, each once.
 * @law PP 30/2019
 * @law PermenPANRB 6/2022
 */
export function contentRejections({ results, behaviours }: SkpContent): Rejection[] {
  const rejections: Rejection[] = [];
  if (results.length > MOST_RESULTS || !results.some(({ part }) => part === 'UTAMA'))
    rejections.push(NO_MAIN_RESULT);
  if (
    results.reduce((sum, { weight }) => sum + weight, 0) !== 100 ||
    results.some(({ weight }) => weight < 1)
  )
    rejections.push(WEIGHTS_NOT_100);
  results.forEach((result, index) => rejections.push(...resultRejections(result, ['results', `${index}`])));
  const ids = results.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]);
  if (new Set(ids).size !== ids.length) rejections.push(ID_REPEATED);
  if (!hasAllValues(behaviours)) rejections.push(VALUES_NOT_SEVEN);
  if (behaviours.some(({ expectation }) => expectation.length > LONGEST))
    rejections.push(textWrong(['behaviours']));
  return rejections;
}

const hasAllValues = (behaviours: readonly Behaviour[]): boolean =>
  behaviours.length === berakhlak.length &&
  berakhlak.every((value) => behaviours.some((one) => one.value === value));

function resultRejections({ title, indicators }: WorkResult, path: string[]): Rejection[] {
  const rejections: Rejection[] = [];
  if (!isText(title)) rejections.push(textWrong([...path, 'title']));
  if (indicators.length === 0 || indicators.length > MOST_RESULTS)
    rejections.push({ ...NO_INDICATOR, path: [...path, 'indicators'] });
  indicators.forEach(({ text, unit, target }, index) => {
    const at = [...path, 'indicators', `${index}`];
    if (!isText(text)) rejections.push(textWrong([...at, 'text']));
    if (!isText(unit)) rejections.push(textWrong([...at, 'unit']));
    if (!(Number.isFinite(target) && target > 0))
      rejections.push({ ...TARGET_NOT_ABOVE_0, path: [...at, 'target'] });
  });
  return rejections;
}

const isText = (text: string): boolean => text.trim() !== '' && text.length <= LONGEST;

/** Where somebody stands in the cascade of expectations. */
export interface Cascade {
  /** Whether they head a unit of the first level or the regency: the cascade begins with them. */
  root: boolean;
  /** The results of the superior's agreed SKP; null while there is none. */
  superiorResults: ReadonlySet<string> | null;
}

/**
 * A main result intervenes on a result of the superior; the cascade begins with the head of a unit below the regency,
 * whose results come from its plans. While the superior has agreed on none, nobody has to wait: the result is taken
 * without, and named at the next change.
 * @law PermenPANRB 6/2022
 */
export function cascadeFindings(
  results: readonly WorkResult[],
  { root, superiorResults }: Cascade,
): { rejections: Rejection[]; warnings: Rejection[] } {
  const rejections: Rejection[] = [];
  results.forEach(({ part, superiorResultId }, index) => {
    const path = ['results', `${index}`, 'superiorResult'];
    if (superiorResultId !== null && !(superiorResults?.has(superiorResultId) ?? false))
      rejections.push({ ...NOT_SUPERIORS_RESULT, path });
    else if (superiorResultId === null && part === 'UTAMA' && !root && superiorResults !== null)
      rejections.push({ ...NOT_CASCADED, path });
  });
  return { rejections, warnings: root || superiorResults !== null ? [] : [SUPERIOR_WITHOUT_SKP] };
}

/** An SKP is agreed when both have signed what they have read; what changed since is read again. */
export const READ_AGAIN = rejection(
  'SKP_CHANGED_SINCE',
  {
    id: 'Rancangan SKP ini sudah berubah; baca versi terakhir sebelum menyetujui.',
    en: 'The draft has changed since; read it again before you agree.',
  },
  { law: 'PermenPANRB 6/2022', path: ['revision'] },
);

/** The day by whose superior an SKP is decided on: today, kept within its period. `to` is its last day. */
export function dayOfSuperior(today: LocalDate, { from, to }: { from: LocalDate; to: LocalDate }): LocalDate {
  if (today < from) return from;
  return today > to ? to : today;
}

const textWrong = (path: string[]): Rejection =>
  rejection(
    'TEXT_LENGTH',
    { id: `Tulis 1 sampai ${LONGEST} karakter.`, en: `Write 1 to ${LONGEST} characters.` },
    { path },
  );
const NO_MAIN_RESULT = rejection(
  'NO_MAIN_RESULT',
  {
    id: `SKP memuat paling sedikit satu hasil kerja utama, dan paling banyak ${MOST_RESULTS} hasil kerja.`,
    en: `An SKP has one main result at least, and ${MOST_RESULTS} results at most.`,
  },
  { law: 'PermenPANRB 6/2022', path: ['results'] },
);
const WEIGHTS_NOT_100 = rejection(
  'WEIGHTS_NOT_100',
  { id: 'Bobot hasil kerja harus berjumlah 100 persen.', en: 'The weights of the results make 100 percent.' },
  { path: ['results'] },
);
const NO_INDICATOR = rejection(
  'NO_INDICATOR',
  { id: 'Setiap hasil kerja memerlukan indikator.', en: 'Every result needs an indicator.' },
  { law: 'PermenPANRB 6/2022' },
);
const TARGET_NOT_ABOVE_0 = rejection('TARGET_NOT_ABOVE_0', {
  id: 'Target harus lebih dari 0.',
  en: 'A target is more than 0.',
});
const ID_REPEATED = rejection(
  'ID_REPEATED',
  { id: 'Hasil kerja atau indikator ini disebut dua kali.', en: 'A result or an indicator is named twice.' },
  { path: ['results'] },
);
const VALUES_NOT_SEVEN = rejection(
  'VALUES_NOT_SEVEN',
  {
    id: 'Perilaku kerja: ketujuh nilai BerAKHLAK, masing-masing satu kali.',
    en: 'The seven values, each once.',
  },
  { law: 'PermenPANRB 6/2022', path: ['behaviours'] },
);
const NOT_SUPERIORS_RESULT = rejection(
  'NOT_A_RESULT_OF_THE_SUPERIOR',
  {
    id: 'Hasil kerja atasan yang diintervensi tidak ada dalam SKP atasan yang disepakati.',
    en: "The superior's agreed SKP has no such result.",
  },
  { law: 'PermenPANRB 6/2022' },
);
const NOT_CASCADED = rejection(
  'RESULT_NOT_CASCADED',
  {
    id: 'Hasil kerja utama menyebut hasil kerja atasan yang diintervensi.',
    en: 'A main result names the result of the superior that it intervenes on.',
  },
  { law: 'PermenPANRB 6/2022' },
);
const SUPERIOR_WITHOUT_SKP = rejection(
  'SUPERIOR_WITHOUT_SKP',
  {
    id: 'Atasan belum mempunyai SKP yang disepakati; sebutkan hasil kerjanya pada perubahan berikutnya.',
    en: 'The superior has no agreed SKP yet; name their results at the next change.',
  },
  { law: 'PermenPANRB 6/2022', path: ['results'] },
);

export const cascadeRule: Rule = {
  sentence:
    'A main result intervenes on a result of the superior; the cascade begins with the head of a unit.',
  law: ['PermenPANRB 6/2022'],
  from: localDate('2022-03-01'),
  to: null,
  boundary: {
    case: 'a main result without one: of the head of a dinas, and of a teacher whose headmaster has agreed on an SKP',
    expected: 'taken, RESULT_NOT_CASCADED',
    run: () =>
      [true, false]
        .map((root) => {
          const result = {
            id: '1',
            title: 'x',
            part: 'UTAMA',
            weight: 100,
            superiorResultId: null,
            indicators: [],
          } as const;
          const { rejections } = cascadeFindings([{ ...result, indicators: [] }], {
            root,
            superiorResults: new Set(),
          });
          return rejections[0]?.code ?? 'taken';
        })
        .join(', '),
  },
};
