import { beforeAll } from 'vitest'
import { requestAccount, showAccount } from '@/lib/accounts'
import { anAccount } from './accounts'
import { as } from './actors'
import { anAgreement } from './agreements'
import { askOwner } from './database'
import { value } from './outcomes'
import { makeLaboratory, makeVendor } from './parties'
import { aPerson } from './people'

/**
 * What tests of accounts begin with: a vendor with an agreement in force, an administrator and somebody who asks, another
 * vendor, and a laboratory of each. `home` is filled in before the first test of the file.
 */
export function askingVendor() {
  const home = {
    vendorId: '',
    otherId: '',
    laboratoryId: '',
    foreignLaboratoryId: '',
    asker: { id: '', email: '' },
  }
  beforeAll(async () => {
    const { vendorId } = await anAgreement('inForce')
    const otherId = await makeVendor()
    await aPerson({ role: 'vendorAdmin', vendorId })
    Object.assign(home, {
      vendorId,
      otherId,
      laboratoryId: await makeLaboratory({ vendorId }),
      foreignLaboratoryId: await makeLaboratory({ vendorId: otherId }),
      asker: await aPerson({ role: 'vendorUser', vendorId }),
    })
  })
  const us = () => as.vendorUser(home.vendorId, { id: home.asker.id })
  const them = () => as.vendorAdmin(home.otherId)
  /** What the vendor asks for; in production, for its laboratory. */
  const wish = (more: object = {}) => ({
    environment: 'production' as const,
    department: 'Klinisk biokemi',
    address: 'drift@proeve.example',
    purpose: 'automatic' as const,
    laboratoryId: home.laboratoryId,
    reason: '',
    ...more,
  })
  return {
    home,
    us,
    them,
    wish,
    /** A request that MedCom has not decided. */
    aWaiting: async () => value(await requestAccount(us(), wish())),
    /** An account of the vendor's, past the verbs. */
    ours: (more: object = {}) => anAccount({ vendorId: home.vendorId, ...more }),
  }
}

/** Other words, another mailbox and another purpose than `anAccount` has. */
export const otherContent = (more: object = {}) => ({
  version: 1,
  department: 'Mikrobiologi',
  address: 'mikrobiologi@proeve.example',
  purpose: 'preprinted' as const,
  ...more,
})

interface Wanted {
  wanted: { state: string; mailbox: string; laboratory: { id: string } | null }
}

/** What the feed has told of an account, the oldest first. */
export function feedOf(id: string): Promise<Wanted[]> {
  return askOwner<Wanted>('select wanted from account_change where account_id = $1 order by sequence', [id])
}

/** An account as MedCom sees it. */
export const shown = async (id: string) => value(await showAccount(as.medcomAdmin(), { id }))

/** The request about an account that nobody has decided. */
export const openRequestOf = async (id: string) => (await shown(id)).requests.find(({ waits }) => waits)!.id
