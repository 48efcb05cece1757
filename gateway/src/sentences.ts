import type { Language, Sentence } from '@asn/law';
import { inLanguage } from '@asn/law';

/** What the gateway itself says to a person, by the error's code. */
const SENTENCES = {
  UNAUTHENTICATED: () => ({
    id: 'Masuklah dahulu: token akses tidak ada, tidak sah, atau sudah kedaluwarsa.',
    en: 'Sign in first: the access token is missing, not valid, or expired.',
  }),
  ISSUER_UNAVAILABLE: () => ({
    id: 'Penyedia identitas sedang tidak dapat dihubungi, sehingga token tidak dapat diperiksa. Cobalah sebentar lagi.',
    en: 'The identity provider cannot be reached, so tokens cannot be verified. Try again in a moment.',
  }),
  SUBGRAPH_UNAVAILABLE: (service: string) => ({
    id: `Layanan ${service} sedang tidak dapat dihubungi; datanya tidak disertakan.`,
    en: `The ${service} service cannot be reached; its data is left out.`,
  }),
  SUBGRAPH_TIMEOUT: (service: string) => ({
    id: `Layanan ${service} tidak menjawab pada waktunya; datanya tidak disertakan.`,
    en: `The ${service} service did not answer in time; its data is left out.`,
  }),
  MUTATION_OUTCOME_UNKNOWN: (service: string) => ({
    id: `Layanan ${service} tidak memberi jawaban. Perubahan mungkin sudah tersimpan: periksalah sebelum mengirim lagi.`,
    en: `The ${service} service gave no answer. The change may have been saved: check before you send it again.`,
  }),
  LIMIT_EXCEEDED: (limit: string) => ({
    id: `Permintaan terlalu besar: melebihi batas ${limit}.`,
    en: `The request is too large: it exceeds the limit of ${limit}.`,
  }),
  BODY_TOO_LARGE: () => ({
    id: 'Isi permintaan lebih dari 1 MiB.',
    en: 'The body of the request is over 1 MiB.',
  }),
  BAD_REQUEST: () => ({
    id: 'Permintaan ini bukan JSON yang dapat dibaca. Kirimlah {"query": "…"} sebagai application/json.',
    en: 'This request is not readable JSON. Send {"query": "…"} as application/json.',
  }),
  METHOD_NOT_ALLOWED: () => ({
    id: 'Gunakan POST: kueri di dalam alamat akan mencatat data pribadi pada log.',
    en: 'Use POST: a query in an address would leave personal data in logs.',
  }),
  NOT_FOUND: () => ({
    id: 'Alamat ini tidak ada. Graf berada di /graphql.',
    en: 'There is nothing at this address. The graph is at /graphql.',
  }),
  INTERNAL_SERVER_ERROR: (correlationId: string) => ({
    id: `Terjadi kesalahan pada sistem. Sebutkan nomor ${correlationId} kepada pengelola.`,
    en: `Something went wrong in the system. Quote the number ${correlationId} to its operators.`,
  }),
} satisfies Record<string, (detail: string) => Sentence>;

export type GatewayCode = keyof typeof SENTENCES;

export const sentence = (code: GatewayCode, language: Language, detail = ''): string =>
  inLanguage(SENTENCES[code](detail), language);
