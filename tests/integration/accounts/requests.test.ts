import { beforeAll, describe, expect, test } from 'vitest'
import { listAccounts, requestAccount, showAccount } from '@/lib/accounts'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory } from '@/tests/support/parties'

let vendorId: string
let laboratoryId: string

beforeAll(async () => {
  vendorId = (await anAgreement('inForce')).vendorId
  laboratoryId = await makeLaboratory({ vendorId })
})

const wish = (more: object = {}) => ({
  environment: 'production' as const,
  department: 'Klinisk biokemi',
  address: 'drift@proeve.example',
  purpose: 'automatic' as const,
  laboratoryId,
  reason: '',
  ...more,
})

const us = () => as.vendorUser(vendorId)
const feedOf = (id: string) =>
  askOwner<{ wanted: { state: string; department: string; mailbox: string } }>(
    'select wanted from account_change where account_id = $1 order by sequence',
    [id],
  )
const shown = async (id: string) => value(await showAccount(as.medcomAdmin(), { id }))
const aWaiting = async () => value(await requestAccount(us(), wish()))

describe('account.request', () => {
  test('waits for MedCom in production, and is not in the feed', async () => {
    const made = await aWaiting()
    expect(made).toMatchObject({ atOnce: false, name: expect.stringMatching(/^npn\d+$/) as string })
    expect(await lastEntry()).toMatchObject({
      verb: 'account.request',
      subject_id: made.id,
      vendor_id: vendorId,
    })
    expect(await shown(made.id)).toMatchObject({ state: 'requested', confirmation: null })
    expect(await feedOf(made.id)).toEqual([])
    const found = value(await listAccounts(us(), { waits: 'medcom', search: made.name }))
    expect(found.rows).toMatchObject([{ id: made.id, waits: { for: 'medcom', kind: 'create' } }])
  })
})
