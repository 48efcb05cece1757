import { SAMPLE_PEOPLE } from './sample-people.table.ts';

/** The page that lists the sample people; a click signs in. `action` is the address that the form posts to. */
export const signInPage = (action: string): string =>
  page(
    'Masuk · ASN Graph',
    `<h1>Masuk sebagai</h1>
    <p lang="en">Sign in as one of the sample people. For development only: there are no passwords.</p>
    <form method="post" action="${escape(action)}">
      ${SAMPLE_PEOPLE.map(
        (person) => `<button name="username" value="${person.username}">
        <code>${person.username}</code>
        <span>${escape(person.indonesian)}<small lang="en">${escape(person.english)}</small></span>
      </button>`,
      ).join('\n      ')}
    </form>`,
  );

/** What went wrong with a sign-in; each line of `explanation` becomes a paragraph. */
export const errorPage = (explanation: string): string =>
  page(
    'Tidak dapat masuk · ASN Graph',
    `<h1>Tidak dapat masuk</h1>
    <p lang="en">You can't be signed in.</p>
    ${explanation
      .split('\n')
      .map((line) => `<p>${escape(line)}</p>`)
      .join('\n    ')}`,
  );

const page = (title: string, body: string): string => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark; --line: light-dark(#d8dee6, #39424e); --accent: light-dark(#0b5cad, #6cb2ff); }
      body { max-width: 34rem; margin: 8vh auto; padding: 0 1.25rem; font: 16px/1.5 system-ui, sans-serif; }
      h1 { margin: 0; font-size: 1.6rem; }
      p { margin: 0.25rem 0 1.25rem; color: light-dark(#5a6675, #a3afbd); }
      form { display: grid; gap: 0.5rem; }
      button { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; align-items: center; padding: 0.7rem 1rem;
        border: 1px solid var(--line); border-radius: 0.6rem; background: none; color: inherit; font: inherit;
        text-align: left; cursor: pointer; }
      button:hover, button:focus-visible { border-color: var(--accent); outline: none; }
      code { color: var(--accent); font-weight: 600; }
      small { display: block; color: light-dark(#5a6675, #a3afbd); }
      @media (max-width: 30rem) { button { grid-template-columns: 1fr; gap: 0.1rem; } }
    </style>
  </head>
  <body>
    <main>
    ${body}
    </main>
  </body>
</html>
`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
