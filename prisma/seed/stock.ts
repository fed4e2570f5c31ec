import { declareUse, noteCount } from '@/lib/stock'
import { showLaboratory } from '@/lib/parties'
import { addDays } from '@/lib/text/days'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'

/** A vendor says how much a laboratory uses, far from what it draws; another has had one count what it has (DR-2). */
export async function seedStock(
  seed: Seed,
  parties: DemoParties,
  { vendors }: DemoSignatories,
): Promise<void> {
  const laboratory = (code: string) => parties.laboratories.get(code)!.id
  await seed.daysAgo(26, 11)
  const declared = laboratory('DEMO-GEN-10')
  const { version } = await done(showLaboratory(seed.medcom, { id: declared }))
  await done(declareUse(vendors.SOLSORT, { id: declared, version, yearlyProduction: 45_000 }))
  await seed.daysAgo(18, 10)
  const counted = { id: laboratory('DEMO-PAT-04'), countedOn: addDays(seed.today, -19), numbers: 31_500 }
  await done(noteCount(vendors.FJORD, counted))
}
