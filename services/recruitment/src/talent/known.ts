import type { Sentence } from '@asn/law';
import { inLanguage } from '@asn/law';
import { topics } from '@asn/events';
import type { Source, Sources } from '@asn/people';
import { batched, type RequestContext } from '@asn/subgraph';
import type { Edition } from './figures.ts';
import { readEditions, readFacts } from './read-facts.ts';
import type { TalentSourceType } from './talent-box.type.ts';
import type { TalentFacts } from './talent-facts.ts';

/** The services that somebody is judged by, beside this one. */
const SOURCES = [topics.personnel, topics.performance, topics.competency, topics.attendance] as const;

/** What is known of somebody, and how well the services that told it are heard. */
export interface Known {
  facts: TalentFacts;
  editions: Edition[];
  sources: Source[];
  unheard: ReadonlySet<string>;
}

/** What is known of a person, with all others asked for in the same breath; null for who is not known. */
export async function loadKnown(
  context: RequestContext,
  sources: Sources,
  id: string,
): Promise<Known | null> {
  const [facts, editions, heard] = await Promise.all([
    batched(context, 'talent facts', id, (ids) => readFacts(context.em, ids)),
    loadEditions(context),
    loadSources(context, sources),
  ]);
  const unheard = new Set(heard.filter(({ heardAt }) => heardAt === null).map(({ topic }) => topic));
  return facts === null ? null : { facts, editions, sources: heard, unheard };
}

export const loadSources = (context: RequestContext, sources: Sources): Promise<Source[]> =>
  Promise.all(SOURCES.map((topic) => sources.of(context, topic)));

const loadEditions = async (context: RequestContext): Promise<Edition[]> =>
  (await batched(
    context,
    'talent figures',
    'all',
    async () => new Map([['all', await readEditions(context.em)]]),
  )) ?? [];

export const shownSource = ({ topic, heardAt, stale }: Source): TalentSourceType => ({
  source: topic,
  heardAt,
  stale,
});

/** When something was recorded, else when its service was last heard. Our own records are as of this moment. */
export const asOf = (
  context: RequestContext,
  sources: readonly Source[],
  { source, asOf: recorded }: { source: string; asOf: Date | null },
): Date | null => {
  const other = sources.find(({ topic }) => topic === source);
  return recorded ?? (other === undefined ? context.now : other.heardAt);
};

export const shownSentences = ({ language }: RequestContext, sentences: readonly Sentence[]): string[] =>
  sentences.map((sentence) => inLanguage(sentence, language));
