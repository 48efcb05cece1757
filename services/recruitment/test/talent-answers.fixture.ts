import type { Follower } from '@asn/office';

const PART = 'part weight score reasons law stale inputs { what value source asOf eventId }';
const CONDITION = 'condition met required recorded law source asOf stale';

/** Recruitment, and what it answers of talent and readiness. */
export class TalentAnswers {
  readonly recruitment: Follower;

  constructor(recruitment: Follower) {
    this.recruitment = recruitment;
  }

  /** What was answered, and the codes of the errors beside it. */
  async ask(subject: string, query: string, variables: Record<string, unknown> = {}, language = 'id') {
    const ask = await this.recruitment.as(subject);
    const { data, errors } = await ask({ query, variables, headers: { 'accept-language': language } });
    return { data, errors: errors.map(({ extensions, message }) => extensions?.['code'] ?? message) };
  }

  /** The payload of a mutation with one input; its rejections as codes. */
  async does(subject: string, mutation: string, input: object, fields: string) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.ask(
      subject,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} rejections { code } } }`,
      { input },
    );
    const payload = data?.[mutation];
    const codes: string[] = (payload?.rejections ?? []).map(({ code }: { code: string }) => code);
    return { ...payload, refused: [...codes, ...errors] };
  }

  async person(subject: string, id: string, fields: string, language = 'id') {
    const { data, errors } = await this.ask(
      subject,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { id ${fields} } } }`,
      { people: [{ __typename: 'Employee', id }] },
      language,
    );
    return { found: data?._entities[0] ?? null, errors };
  }

  async box(subject: string, id: string) {
    const { found, errors } = await this.person(
      subject,
      id,
      `talentBox { on box complete stale recommendations missing { part reasons }
         performance { score level parts { ${PART} } } potential { score level parts { ${PART} } }
         succession { belongs reasons } sources { source heardAt stale } }`,
    );
    return { ...found?.talentBox, found, errors };
  }

  async readiness(subject: string, id: string, position: string) {
    const { found, errors } = await this.person(
      subject,
      id,
      `readiness(position: "${position}") { ready complete stale
         lacking { ${CONDITION} } missing { ${CONDITION} } conditions { ${CONDITION} } }`,
    );
    return { ...found?.readiness, found, errors };
  }

  async map(subject: string, unit: string) {
    const { data, errors } = await this.ask(
      subject,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { id
         talentMap { suppressed people incomplete upToDate boxes { box people } } } } }`,
      { units: [{ __typename: 'OrgUnit', id: unit }] },
    );
    return { ...data?._entities[0]?.talentMap, errors };
  }

  /** The ids of all pages of a list, each of `first` people. */
  async pages(subject: string, list: string, args: string, first = 50) {
    const ids: string[][] = [];
    for (let after: string | null = null; ;) {
      const { data, errors }: Awaited<ReturnType<TalentAnswers['ask']>> = await this.ask(
        subject,
        `query ($first: Int!, $after: String) { ${list}(${args}, first: $first, after: $after) {
           nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { first, after },
      );
      if (data?.[list] == null) return { ids, errors };
      ids.push(data[list].nodes.map(({ id }: { id: string }) => id));
      after = data[list].pageInfo.endCursor;
      if (!data[list].pageInfo.hasNextPage) return { ids, errors };
    }
  }
}
