/* Writes the page for readers from the access table. A test holds the committed page to the table. */
import { writeFileSync } from 'node:fs';
import { ACCESS_PAGE, accessPage } from './access-page.ts';

writeFileSync(ACCESS_PAGE, await accessPage());
