import { describe, expect, it } from 'vitest'
import { applyApprovalList, listSystems, receiveApprovalList } from '@/lib/systems'
import { as } from '@/tests/support/actors'
import { LIST, PUBLISHED } from '@/tests/support/approval-list'
import { askOwner } from '@/tests/support/database'
import { value } from '@/tests/support/outcomes'

const me = as.medcomAdmin()

describe('a list as MedCom publishes it', () => {
  it('comes in completely, and brings nothing the second time', async () => {
    const file = PUBLISHED ?? LIST
    const { id, preview } = value(await receiveApprovalList(me, { fileName: 'liste.htm', file }))
    value(await applyApprovalList(me, { id }))
    const again = value(await receiveApprovalList(me, { fileName: 'liste.htm', file }))
    expect(again).toMatchObject({ id, known: 'applied', unchanged: true })
    const [stored] = await askOwner(
      'select count(*)::int as cells from system_approval where valid_to is null',
    )
    expect(stored).toEqual({ cells: preview.counts.cells.added })
    if (!PUBLISHED) return
    expect(preview.problems).toEqual([])
    expect(preview.counts).toMatchObject({ systems: { added: 21 }, cells: { added: 120 } })
    expect(value(await listSystems(me, { size: 100 })).rows).toHaveLength(21)
    expect(value(await listSystems(me, { search: 'KBMarkør' })).rows).toMatchObject([
      { vendor: { name: 'MedTek Huset' } },
    ])
  })
})
