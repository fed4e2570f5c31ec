import { grantDispensation, refreshByDate, withdrawDispensation } from '@/lib/compliance'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'

/** So many days ago the first agreements began. */
const BEGAN = 460
/** Days ago on which everybody was judged anew; on the others only what the date concerns, as the worker does every night. */
const EVERYBODY = [BEGAN, 340, 220, 160, 100, 50, 20]

/** How requirements have been met over time, and leave not to: two that hold, one that ran out, one taken back. */
export async function seedCompliance(seed: Seed, parties: DemoParties): Promise<void> {
  const leaves = leavesOf(parties)
  for (let days = BEGAN; days > 1; days -= 1) {
    await seed.daysAgo(days, 4)
    await done(refreshByDate(seed.system, { everybody: EVERYBODY.includes(days) }))
    for (const given of leaves.filter(({ ago }) => ago === days)) await leave(seed, given)
  }
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
  reason: string
  /** Why it was taken back at once. */
  withdrawn?: string
}

function leavesOf({ vendors, laboratories }: DemoParties): Leave[] {
  const laboratory = laboratories.get('DEMO-KMA-07')!
  return [
    { of: 'vendor', id: vendors.EGESKOV, key: 'https', ago: 160, days: 60, reason: 'Ny server er bestilt.' },
    {
      of: 'vendor',
      id: vendors.KYST,
      key: 'support',
      ago: 50,
      days: 90,
      reason: 'Supporten flytter til et nyt nummer.',
      withdrawn: 'Det nye nummer virker allerede.',
    },
    {
      of: 'vendor',
      id: vendors.EGESKOV,
      key: 'manuel-traekning',
      ago: 18,
      days: 75,
      reason: 'Et laboratorium trækker på websiden, til dets nye version er sat i drift.',
    },
    {
      of: 'laboratory',
      id: laboratory.id,
      key: 'beholdning',
      ago: 17,
      days: 120,
      reason: 'Laboratoriet bygger om og bruger få numre.',
    },
  ]
}

async function leave(seed: Seed, { ago, days, withdrawn, ...given }: Leave): Promise<void> {
  await seed.daysAgo(ago, 12)
  const { id } = await done(
    grantDispensation(seed.medcom, { ...given, until: addDays(seed.today, days - ago) }),
  )
  if (withdrawn) await done(withdrawDispensation(seed.medcom, { id, version: 1, reason: withdrawn }))
}
