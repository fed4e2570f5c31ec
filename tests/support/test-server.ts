/**
 * The addresses of a run's throw-away PostgreSQL; `url` is the owner's, in the database `npn`. `dataDir` is where the
 * certificate lies that its documents are sealed with. What starts it is kept apart: every test file reads this.
 */
export type TestServer = { url: string; superUrl: string; dataDir: string }

/** Of every portal and every test: what the demo data holds encrypted can be opened by all of them. */
export const SECRET = 'a-secret-that-is-only-used-in-tests'

/** The template with roles, migrations and the queue's schema, and no rows. */
export const EMPTY = 'npn_empty'
/** The same with the demo data. */
export const DEMO = 'npn_demo'

/** The address of another database of the same server, for the same user. */
export function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: database }).href
}
