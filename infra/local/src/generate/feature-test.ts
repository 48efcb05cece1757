import { wordsOf, type Words } from './words.ts';

/** The test of a feature as it is generated: recorded, found, refused, hidden. */
export function featureTest(service: string, words: Words, list: Words, dataClass: string): string {
  const { camel, pascal, constant } = words;
  const start = `start${wordsOf(service).pascal}`;
  // What is said between a superior and their people is for those two alone.
  const reader = dataClass === 'FEEDBACK' ? 'headmaster' : 'personnel-admin';
  return `
import { tellSmallRegency, type Follower, type SmallRegency } from '@asn/office';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ${start} } from './${service}.fixture.ts';

let service: Follower;
let regency: SmallRegency;
beforeAll(async () => {
  service = await ${start}();
  regency = await tellSmallRegency(service.office);
  await service.caughtUp();
});
afterAll(() => service.stop());

const record = async (input: object) => {
  const ask = await service.as('personnel-admin');
  const query = \`mutation ($input: Record${pascal}Input!) {
    record${pascal}(input: $input) { ${camel} { id } rejections { code path } }
  }\`;
  const { data } = await ask({ query, variables: { input } });
  return data.record${pascal};
};

const listed = async (subject: string) => {
  const ask = await service.as(subject);
  const query = 'query ($employee: ID!) { ${list.camel}(employee: $employee) { employee { id } day title } }';
  const { data, errors } = await ask({ query, variables: { employee: regency.people.teacher } });
  return { found: data.${list.camel}, errors };
};

describe('${list.kebab.replaceAll('-', ' ')}', () => {
  it('are recorded of a person, and found', async () => {
    const input = { employee: regency.people.teacher, day: '2026-03-02', title: ' First ' };
    expect(await record(input)).toMatchObject({ rejections: [] });
    expect(await listed('${reader}')).toEqual({
      found: [{ employee: { id: regency.people.teacher }, day: '2026-03-02', title: 'First' }],
      errors: [],
    });
  });

  it('are refused with all that is wrong at once', async () => {
    expect(await record({ employee: 'nobody', day: '9999-12-31', title: ' ' })).toEqual({
      ${camel}: null,
      rejections: [
        { code: 'EMPLOYEE_NOT_THERE', path: ['employee'] },
        { code: '${constant}_TITLE_REQUIRED', path: ['title'] },
        { code: '${constant}_DAY_TO_COME', path: ['day'] },
      ],
    });
  });

  it('are not there for whom the person is hidden from', async () => {
    expect(await listed('nurse')).toEqual({ found: null, errors: [] });
  });
});
`;
}
