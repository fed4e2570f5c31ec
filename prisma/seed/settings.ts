import { changeNumberFormat } from '@/lib/numbers'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'

/** What the portal reckons with in the demo: nobody could tell what a sample number looks like, and the rule says so. */
export async function seedSettings(seed: Seed): Promise<void> {
  await done(
    changeNumberFormat(seed.medcom, {
      validFrom: addDays(seed.today, -3 * 365),
      minLength: 10,
      maxLength: 15,
      characters: 'digits',
      prefix: null,
      checkDigit: 'none',
      description: 'Demoregel. Hvordan et prøvenummer ser ud, er endnu ikke oplyst.',
    }),
  )
}
