import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { toDay } from '@/lib/text/days'
import { putInFeed } from './feed'
import { lockAccount } from './internal'
import { policyNote } from './mails'
import { SetPolicy } from './schemas'
import { noteToVendor } from './tell'

const FIELDS = ['returnBlocked', 'manualDrawUntil', 'httpsOnlyFrom', 'largestDraw', 'drawsPerWeek'] as const

/** What MedCom lets an account do, from when (AC-4). The vendor sees it. */
export const setPolicy = command({
  name: 'account.setPolicy',
  input: SetPolicy,
  async run({ tx, input, record }) {
    const { id, version: _version, manualDrawUntil, httpsOnlyFrom, ...rest } = input
    const account = await lockAccount(tx, id)
    if (account.state === 'declined' || account.state === 'closed')
      throw new StateError('Kontoen er lukket, så der er intet at bestemme for den. Genåbn den først.')
    requireVersion(account, input, FIELDS)
    const policy = {
      ...rest,
      manualDrawUntil: manualDrawUntil ? toDay(manualDrawUntil) : null,
      httpsOnlyFrom: httpsOnlyFrom ? toDay(httpsOnlyFrom) : null,
    }
    await tx.account.update({ where: { id }, data: { ...policy, version: { increment: 1 } } })
    await noteToVendor(tx, account, null, policyNote(account))
    record({
      type: 'account',
      id,
      before: Object.fromEntries(FIELDS.map((field) => [field, account[field]])),
      after: policy,
      vendorId: account.vendorId,
      laboratoryId: account.laboratoryId,
    })
    await putInFeed(tx, id)
    return { id }
  },
})
