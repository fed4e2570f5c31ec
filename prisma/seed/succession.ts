import { createOrganisation } from '@/lib/parties'
import { planSuccession } from '@/lib/successions'
import { done, type Seed } from './context'
import { demoCvr, demoGln } from './identifiers'
import type { DemoParties } from './parties'

/** Digital Sundhed Danmark follows MedCom at the turn of the year, as everybody waits for (PA-3). */
export async function seedSuccession(seed: Seed, parties: DemoParties): Promise<void> {
  const newYear = `${Number(seed.today.slice(0, 4)) + 1}-01-01`
  await seed.daysAgo(40, 9)
  const { id } = await done(
    createOrganisation(seed.medcom, {
      name: 'Digital Sundhed Danmark (demo)',
      role: 'administrator',
      validFrom: newYear,
      cvr: demoCvr(99),
      gln: demoGln(99),
      city: 'København',
      website: 'https://www.digitalsundhed.example',
      supportName: 'Digital Sundhed Danmarks support',
      supportEmail: 'npn@digitalsundhed.example',
      supportPhone: '65 00 00 00',
      supportHours: 'hverdage kl. 9–15',
    }),
  )
  await seed.daysAgo(39, 10)
  await done(
    planSuccession(seed.medcom, {
      fromId: parties.medcom,
      toId: id,
      role: 'administrator',
      effectiveOn: newYear,
      reason: 'MedCom, sundhed.dk og Sundhedsdatastyrelsen bliver til én myndighed (demo).',
    }),
  )
}
