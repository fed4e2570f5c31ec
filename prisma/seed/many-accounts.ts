import { applyMany, requestMany } from '@/lib/accounts'
import type { Context } from '@/lib/door'
import { done, type Seed } from './context'

/** A table that is sent, and one that is only shown, with rows that lack something. */
export async function seedManyAccounts(seed: Seed, vendor: Context): Promise<void> {
  const row = (laboratory: string, address: string) => ({
    laboratory,
    department: 'Klinisk genetik',
    address,
    purpose: 'afprøvning',
  })
  await seed.daysAgo(1, 10)
  const rows = ['DEMO-GEN-03', 'DEMO-GEN-04', 'DEMO-GEN-05'].map((code) => row(code, 'drift@solsort.example'))
  const sent = await done(requestMany(vendor, { environment: 'test', rows, reason: '' }))
  await done(applyMany(vendor, { id: sent.id }))
  await done(
    requestMany(vendor, {
      environment: 'test',
      rows: [
        row('DEMO-GEN-06', 'drift@solsort.example'),
        row('DEMO-GEN-07', 'sonja.holm'),
        row('DEMO-KBA-01', 'drift@solsort.example'),
      ],
      reason: '',
    }),
  )
}
