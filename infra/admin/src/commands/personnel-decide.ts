import type { Command } from '../command.ts';
import { Failure, WrongUsage } from '../failure.ts';

const MUTATION = `mutation ($input: DecideDifferenceInput!) {
  decideDifference(input: $input) { difference { state } rejections { message } }
}`;

interface Answer {
  decideDifference: { difference: { state: string } | null; rejections: { message: string }[] };
}

/** Decides a difference: the file was right (`take`), or the records (`keep`). */
export const decide: Command = {
  takes: ['ID', 'take|keep'],
  says: 'decide a difference; --from YYYY-MM-DD where the file has no date',
  async run({ personnel }, [difference = '', decision = ''], { from }) {
    if (decision !== 'take' && decision !== 'keep') {
      throw new WrongUsage('npm run -s asn -- personnel decide ID take|keep [--from YYYY-MM-DD]');
    }
    const input = { difference, decision: decision.toUpperCase(), effectiveOn: from ?? null };
    const { decideDifference } = await personnel.graph<Answer>(MUTATION, { input });
    const { rejections } = decideDifference;
    if (rejections.length > 0) throw new Failure(rejections.map(({ message }) => message).join('\n'));
    console.log(decideDifference.difference?.state.toLowerCase());
    return 0;
  },
};
