import { openPortal, type Portal } from './portal'
import { print, type Figure } from './report'

/** `npm run bench [-- name …]`: measures, and prints one line `name ratio unit` for each figure. */
const BENCHES: Record<string, () => Promise<{ run(portal: Portal): Promise<Figure[]> }>> = {
  accounts: () => import('./accounts'),
  agreements: () => import('./agreements'),
  draws: () => import('./draws'),
  lookup: () => import('./lookup'),
  pages: () => import('./pages'),
  registers: () => import('./registers'),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !BENCHES[name])
if (unknown) {
  console.error(`There is no bench called ${unknown}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const portal = await openPortal()
  try {
    const { run } = await BENCHES[name]!()
    for (const figure of await run(portal)) print(figure)
  } finally {
    await portal.close()
  }
}
