import { grantDispensation, refreshByDate, withdrawDispensation } from '@/lib/compliance'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'

/** Days ago on which everybody was judged: the curve since the agreements began. */
const JUDGED = [460, 340, 220, 160, 100, 50, 20]

/** How requirements have been met over time, and leave not to: one that holds, one that ran out, one taken back. */
export async function seedCompliance(seed: Seed, { vendors, laboratories }: DemoParties): Promise<void> {
  for (const days of JUDGED) {
    await seed.daysAgo(days, 4)
    await done(refreshByDate(seed.system, { everybody: true }))
    if (days === 160)
      await leave(
        seed,
        { of: 'vendor', id: vendors.EGESKOV, key: 'https', ago: 160, days: 60 },
        'Ny server er bestilt.',
      )
    if (days === 50) {
      const id = await leave(
        seed,
        { of: 'vendor', id: vendors.KYST, key: 'support', ago: 50, days: 90 },
        'Supporten flytter til et nyt nummer.',
      )
      await done(
        withdrawDispensation(seed.medcom, { id, version: 1, reason: 'Det nye nummer virker allerede.' }),
      )
    }
  }
  await leave(
    seed,
    { of: 'vendor', id: vendors.EGESKOV, key: 'manuel-traekning', ago: 18, days: 75 },
    'Et laboratorium trækker på websiden, til dets nye version er sat i drift.',
  )
  const laboratory = laboratories.get('DEMO-KMA-07')
  if (laboratory)
    await leave(
      seed,
      { of: 'laboratory', id: laboratory.id, key: 'beholdning', ago: 17, days: 120 },
      'Laboratoriet bygger om og bruger få numre.',
    )
  await seed.daysAgo(1, 11)
  await done(refreshByDate(seed.system, { everybody: true }))
}

interface Leave {
  of: 'vendor' | 'laboratory'
  id: string
  key: string
  /** Given so many days ago, for so many days. */
  ago: number
  days: number
}

async function leave(seed: Seed, { ago, days, ...place }: Leave, reason: string): Promise<string> {
  await seed.daysAgo(ago, 12)
  const until = addDays(seed.today, days - ago)
  return (await done(grantDispensation(seed.medcom, { ...place, until, reason }))).id
}
