/** Kinds of training. The first three are leadership trainings; what they were called before is in `byWords`. */
export const trainingKinds = [
  'PKN',
  'PKA',
  'PKP',
  'LATSAR',
  'FUNCTIONAL',
  'TECHNICAL',
  'SOCIO_CULTURAL',
  'SEMINAR',
  'WORKSHOP',
  'COURSE',
  'OTHER',
] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** Words in the name or the kind of a record of the national form, and the kind that they mean; the first that fits. */
export const byWords: readonly (readonly [RegExp, TrainingKind])[] = [
  [
    /\bPKN\b|kepemimpinan nasional|\b(diklat ?)?pim(pinan)?( tk\.?| tingkat)? ?(i|ii|1|2)\b|\bsp(ati|amen)\b/i,
    'PKN',
  ],
  [
    /\bPKA\b|kepemimpinan administrator|\b(diklat ?)?pim(pinan)?( tk\.?| tingkat)? ?(iii|3)\b|\bspama\b/i,
    'PKA',
  ],
  [
    /\bPKP\b|kepemimpinan pengawas|\b(diklat ?)?pim(pinan)?( tk\.?| tingkat)? ?(iv|4)\b|\bspala\b|\badum\b/i,
    'PKP',
  ],
  [/\blatsar\b|pelatihan dasar|prajabatan/i, 'LATSAR'],
  [/seminar|konferensi|sarasehan|webinar|simposium/i, 'SEMINAR'],
  [/workshop|lokakarya/i, 'WORKSHOP'],
  [/fungsional/i, 'FUNCTIONAL'],
  [/sosial kultural|sosio ?kultural/i, 'SOCIO_CULTURAL'],
  [/teknis|bimtek/i, 'TECHNICAL'],
];
