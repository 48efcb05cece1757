import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from '../command.ts';
import { Failure, WrongUsage } from '../failure.ts';

/** Writes the refused rows of an import to standard output, in the format in which they came. */
export const refusedRows: Command = {
  takes: ['ID'],
  says: 'the refused rows of an import as a file, to be mended and sent again',
  async run({ personnel }, [id = '']) {
    if (process.stdout.isTTY) {
      throw new WrongUsage(
        'Arahkan ke berkas. / Send it into a file: npm run -s asn -- personnel refused ID > FILE',
      );
    }
    const { body } = await personnel.send(`/imports/${encodeURIComponent(id)}/refused`);
    if (body === null) throw new Failure('Jawaban kosong. / The answer is empty.');
    await pipeline(Readable.fromWeb(body), process.stdout, { end: false });
    return 0;
  },
};
