import { openPortal, type Portal } from './portal'
import { print, type Figure } from './report'

/** Measured on a portal of its own. */
const BENCHES: Record<string, () => Promise<{ run(portal: Portal): Promise<Figure[]> }>> = {
  accounts: () => import('./accounts'),
  agreements: () => import('./agreements'),
  draws: () => import('./draws'),
  lookup: () => import('./lookup'),
  matrix: () => import('./matrix'),
  pages: () => import('./pages'),
  registers: () => import('./registers'),
}

/** Measured without a web server. */
const ALONE: Record<string, () => Promise<{ run(): Promise<Figure[]> }>> = {
  alarms: () => import('./alarms'),
  certifications: () => import('./certifications'),
  crash: () => import('./crash'),
  messages: () => import('./messages'),
  search: () => import('./search'),
  try: () => import('./try'),
  watch: () => import('./watch'),
}

/** Every bench there is, by name. */
export const BENCH_NAMES: readonly string[] = [...Object.keys(BENCHES), ...Object.keys(ALONE)]

/** Measures one, and prints a line `name ratio unit` for each figure. Once a process: what is configured is read once. */
export async function measure(name: string): Promise<void> {
  const alone = ALONE[name]
  if (alone) {
    for (const figure of await (await alone()).run()) print(figure)
    return
  }
  const portal = await openPortal()
  try {
    const { run } = await BENCHES[name]!()
    for (const figure of await run(portal)) print(figure)
  } finally {
    await portal.close()
  }
}
