import { describe, expect, it } from 'vitest'
import { unwrap } from '@/lib/door/errors'
import { applyApprovalList, listSystems, receiveApprovalList } from '@/lib/systems'
import { as } from '../../support/actors'
import { LIST, PUBLISHED } from '../../support/approval-list'
import { askOwner } from '../../support/database'

const me = as.medcomAdmin()

describe('a list as MedCom publishes it', () => {
  it('comes in completely, and brings nothing the second time', async () => {
    const file = PUBLISHED ?? LIST
    const { id, preview } = unwrap(await receiveApprovalList(me, { fileName: 'liste.htm', file }))
    unwrap(await applyApprovalList(me, { id }))
    const again = unwrap(await receiveApprovalList(me, { fileName: 'liste.htm', file }))
    expect(again).toMatchObject({ id, known: 'applied', unchanged: true })
    const [stored] = await askOwner(
      'select count(*)::int as cells from system_approval where valid_to is null',
    )
    expect(stored).toEqual({ cells: preview.counts.cells.added })
    if (!PUBLISHED) return
    expect(preview.problems).toEqual([])
    expect(preview.counts).toMatchObject({ systems: { added: 21 }, cells: { added: 120 } })
    expect(unwrap(await listSystems(me, { size: 100 })).rows).toHaveLength(21)
    expect(unwrap(await listSystems(me, { search: 'KBMarkør' })).rows).toMatchObject([
      { vendor: { name: 'MedTek Huset' } },
    ])
  })
})
