import { forbidden } from 'next/navigation'
import { initialState, type FormAction } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ButtonLook } from '@/components/ui/button'
import { can, type AgreementDeed } from '@/lib/agreements/rules'
import { STATE_WORDS } from '@/lib/agreements/words'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { agreementOf, crumbs, type ShownAgreement } from './frame'
import { ReasonForm } from '../../reason-form'

interface Props {
  id: string
  verb: VerbName
  deed: AgreementDeed
  action: FormAction
  title: string
  /** What follows of it, before one does it. */
  consequence(agreement: ShownAgreement): string
  label: string
  hint: string
  button: string
  look?: ButtonLook
}

/** A page that asks why before it takes an agreement out of its course. */
export async function ReasonPage({ id, verb, deed, action, title, consequence, button, ...form }: Props) {
  const agreement = await agreementOf(id)
  if (!may((await here()).actor, verb)) forbidden()
  const back = `/aftaler/${id}`
  if (!can(deed, agreement.state))
    return (
      <>
        <PageHead title={title} trail={crumbs(agreement)} />
        <EmptyState
          title="Det kan ikke gøres nu"
          action={<ButtonLink href={back}>Tilbage til aftalen</ButtonLink>}
        >
          Aftalen er &quot;{STATE_WORDS[agreement.state].toLowerCase()}&quot;.
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHead title={title} lead={consequence(agreement)} trail={crumbs(agreement)} />
      <ReasonForm action={action} initial={initialState({ id })} back={back} deed={button} {...form} />
    </>
  )
}
