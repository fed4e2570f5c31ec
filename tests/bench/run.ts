import { openPortal, type Portal } from './portal'
import { print, type Figure } from './report'

/** `npm run bench [-- name …]`: measures, and prints one line `name ratio unit` for each figure. */
const BENCHES: Record<string, () => Promise<{ run(portal: Portal): Promise<Figure[]> }>> = {
  accounts: () => import('./accounts'),
  agreements: () => import('./agreements'),
  draws: () => import('./draws'),
  lookup: () => import('./lookup'),
  matrix: () => import('./matrix'),
  pages: () => import('./pages'),
  registers: () => import('./registers'),
}

/** The same, without a web server. */
const ALONE: Record<string, () => Promise<{ run(): Promise<Figure[]> }>> = {
  alarms: () => import('./alarms'),
  certifications: () => import('./certifications'),
  crash: () => import('./crash'),
  messages: () => import('./messages'),
  search: () => import('./search'),
  try: () => import('./try'),
  watch: () => import('./watch'),
}

/** What is asked for together: all that is measured of a name. */
const TOGETHER: Record<string, readonly string[]> = { matrix: ['matrix', 'search', 'watch'] }

const asked = [...new Set(process.argv.slice(2).flatMap((name) => TOGETHER[name] ?? [name]))]
const names = [...Object.keys(BENCHES), ...Object.keys(ALONE)]
const unknown = asked.find((name) => !names.includes(name))
if (unknown) {
  console.error(`There is no bench called ${unknown}. There are: ${names.join(', ')}.`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : names) {
  const alone = ALONE[name]
  if (alone) {
    for (const figure of await (await alone()).run()) print(figure)
    continue
  }
  const portal = await openPortal()
  try {
    const { run } = await BENCHES[name]!()
    for (const figure of await run(portal)) print(figure)
  } finally {
    await portal.close()
  }
}
