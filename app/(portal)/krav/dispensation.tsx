import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { hrefOfPlace } from '@/lib/compliance/address'
import type { Subject } from '@/lib/compliance/schemas'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { extendAction, grantAction, withdrawAction } from './actions'
import { cellOf, cellTrail, titleOfCell, type CellParams } from './cell'
import { LeaveForm, WithdrawForm } from './dispensation-form'

/** Giving a dispensation, or moving its last day and taking it back (CO-2). */
export async function DispensationPage({ of, params }: CellParams & { of: Subject }) {
  if (!may((await here()).actor, 'dispensation.grant')) forbidden()
  const { id, krav } = await params
  const cell = await cellOf(of, id, krav)
  const back = hrefOfPlace(of, id, krav)
  const trail = [...cellTrail(cell), { label: titleOfCell(cell), href: back }]
  const holding = cell.dispensations.find(({ holds, own }) => holds && own)
  const whom = of === 'vendor' ? `${cell.name} og alle dens laboratorier` : cell.name
  if (!holding)
    return (
      <>
        <PageHead
          title="Dispensation"
          lead={`${whom} behøver ikke opfylde ${cell.requirement.clause} ${cell.requirement.heading} til og med den dag, du vælger. Dagen efter gælder kravet og fristen igen.`}
          trail={trail}
        />
        <LeaveForm action={grantAction} initial={initialState({ of, id, key: krav })} back={back}>
          Giv dispensation
        </LeaveForm>
      </>
    )
  const version = String(holding.version)
  return (
    <>
      <PageHead
        title="Dispensation"
        lead={`Dispensationen gælder ${whom} til og med den ${formatDate(holding.until)}.`}
        trail={trail}
      />
      <Section title="Ret den sidste dag">
        <LeaveForm
          action={extendAction}
          initial={initialState({ id: holding.id, version, until: holding.until, reason: holding.reason })}
          back={back}
        >
          Gem den sidste dag
        </LeaveForm>
      </Section>
      <Section title="Træk den tilbage" lead="Kravet og fristen gælder igen med det samme.">
        <WithdrawForm
          action={withdrawAction}
          initial={initialState({ id: holding.id, version })}
          back={back}
        />
      </Section>
    </>
  )
}
