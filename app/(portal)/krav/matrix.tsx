import type { SearchParams } from '@/components/table/list-state'
import { showMatrix } from '@/lib/compliance'
import type { Subject } from '@/lib/compliance/schemas'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { MatrixView } from './matrix-view'
import { READERS } from './search-params'

/** Vendors or laboratories against what the agreement asks (CO-2): each cell leads to what shows it. */
export async function MatrixPage({ of, params }: { of: Subject; params: SearchParams }) {
  const context = await here()
  const { state, input } = READERS[of](params)
  const found = show(await showMatrix(context, input))
  const staff = isStaff(context.actor)
  const vendors = staff && of === 'laboratory' ? show(await partyChoices(context, {})).vendors : null
  const mayChange = may(context.actor, 'requirement.change')
  return <MatrixView {...{ of, state, found, staff, mayChange, vendors }} />
}
