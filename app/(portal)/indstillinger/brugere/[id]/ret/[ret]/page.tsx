import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { EVIDENCE_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { DayForm } from '../../../../../day-form'
import { endRightAction } from '../../../actions'
import { trailOf, userOf } from '../../user'

export const metadata: Metadata = { title: 'Afslut ret til at underskrive' }

export default async function EndRightPage({ params }: { params: Promise<{ id: string; ret: string }> }) {
  if (!may((await here()).actor, 'signingRight.end')) forbidden()
  const { id, ret } = await params
  const user = await userOf(id)
  const right = user.signingRights.find((one) => one.id === ret)
  if (!right || right.state === 'ended') notFound()
  return (
    <>
      <PageHead
        title="Afslut ret til at underskrive"
        lead={`${EVIDENCE_WORDS[right.kind]} for ${user.name}, fra ${formatDate(right.validFrom)}. Det, der er underskrevet, gælder stadig.`}
        trail={trailOf(user)}
      />
      <DayForm
        action={endRightAction}
        initial={initialState({ id: right.id })}
        back={`/indstillinger/brugere/${id}`}
        name="validTo"
        label="Hvilken dag er rettens sidste?"
        deed="Afslut retten"
        look="danger"
      />
    </>
  )
}
