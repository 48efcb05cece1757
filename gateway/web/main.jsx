import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { finishSignIn, signedIn, signIn, signOut } from './sign-in.js';
import 'graphiql/style.css';
import './page.css';

// The editor's language services run beside the page, each from a file of its own.
const WORKERS = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', location.href)),
};

const FIRST_QUERY = `# Siapakah saya, dan apa peran saya?   (Ctrl+Enter)
# Who am I, and what may I be?
{
  me {
    roles
    employee {
      id
      name
    }
  }
}
`;

const LANGUAGES = { id: 'Indonesia', en: 'English' };
const LANGUAGE = 'asn-graph.language';

function Page({ settings, failure }) {
  const person = signedIn();
  const language = localStorage.getItem(LANGUAGE) ?? 'id';
  const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: authenticatedFetch });
  return (
    <>
      <header>
        <a href="/">ASN Graph</a>
        <select
          aria-label="Bahasa jawaban / Language of answers"
          defaultValue={language}
          onChange={(event) => localStorage.setItem(LANGUAGE, event.target.value)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {failure && <output>{failure}</output>}
        {person ? (
          <>
            <span>
              <code>{person.subject}</code>
            </span>
            <button onClick={() => signIn(settings)}>Ganti orang · Change</button>
            <button onClick={signOut}>Keluar · Sign out</button>
          </>
        ) : (
          <button className="primary" onClick={() => signIn(settings)}>
            Masuk · Sign in
          </button>
        )}
      </header>
      {person ? (
        <GraphiQL fetcher={fetcher} defaultQuery={FIRST_QUERY} shouldPersistHeaders={false} />
      ) : (
        <main>
          <p>Masuklah untuk membaca skema dan menjalankan kueri.</p>
          <p lang="en">Sign in to read the schema and to run queries.</p>
        </main>
      )}
    </>
  );
}

/** Adds the token and the language; an answer of 401 is the token's end, so the page asks to sign in again. */
async function authenticatedFetch(address, options) {
  const person = signedIn();
  if (!person) return location.reload();
  const headers = {
    ...options.headers,
    authorization: `Bearer ${person.token}`,
    'accept-language': localStorage.getItem(LANGUAGE) ?? 'id',
  };
  const response = await fetch(address, { ...options, headers });
  if (response.status === 401) signOut();
  return response;
}

const settings = await (await fetch('config.json')).json();
const failure = await finishSignIn(settings).then(
  () => undefined,
  (error) => `Tidak dapat masuk · Can't sign in: ${error.message}`,
);
createRoot(document.querySelector('#page')).render(<Page settings={settings} failure={failure} />);
