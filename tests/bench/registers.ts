import { againstEmpty } from './against-empty'
import { fillDraws } from './draw-rows'
import type { Portal } from './portal'
import type { Figure } from './report'

/** Reconciling the register with 10⁶ draws of 5,000 accounts, none of which it has. */
export async function run(portal: Portal): Promise<Figure[]> {
  await fillDraws(portal, { series: 1_000_000, size: 100, digits: 12 })
  return againstEmpty(portal, {
    'registers.reconcile': { path: '/konti/register/afstemning', headers: portal.browser },
  })
}
