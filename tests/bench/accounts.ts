import { fillAccounts } from './account-rows'
import { againstEmpty } from './against-empty'
import { fillDraws } from './draw-rows'
import type { Portal } from './portal'
import type { Figure } from './report'

const DAY = 86_400

/** Lists of 10,000 accounts, "can this laboratory draw?" and the front page, with 10⁶ draws of 500 days. */
export async function run(portal: Portal): Promise<Figure[]> {
  const series = 1_000_000
  await fillDraws(portal, { series, size: 100, digits: 12, apart: (499 * DAY) / series })
  await fillAccounts(portal, 10_000)
  const { browser: headers, vendor } = portal
  return againstEmpty(portal, {
    'accounts.list': { path: '/konti', headers },
    'accounts.search': { path: '/konti?soeg=konto-432', headers },
    'accounts.unconfirmed': { path: '/konti?afventer=servicen', headers },
    'accounts.work': { path: '/konti/arbejdsliste', headers },
    'accounts.vendor': { path: '/konti', headers: vendor },
    'readiness.code': { path: '/kan-traekke?soeg=M17', headers },
    'readiness.vague': { path: '/kan-traekke?soeg=laboratorium', headers },
    'overview.medcom': { path: '/oversigt', headers },
    'overview.vendor': { path: '/oversigt', headers: vendor },
  })
}
