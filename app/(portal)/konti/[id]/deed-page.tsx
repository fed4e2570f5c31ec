import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { showApproval } from '@/lib/accounts'
import { can, isInTheWay, type RequestKind } from '@/lib/accounts/rules'
import { ACCOUNT_STATE_WORDS } from '@/lib/accounts/words'
import { isStaff } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { accountOf, crumbs, type ShownAccount } from './account'

/** A page that asks something about an account, if it can be asked now, and says what follows. */
export async function DeedPage({
  id,
  kind,
  verb,
  title,
  lead,
  children,
}: {
  id: string
  kind: RequestKind
  verb: VerbName
  title: string
  lead(account: ShownAccount): string
  children(account: ShownAccount): ReactNode
}) {
  const context = await here()
  const account = await accountOf(id)
  if (!may(context.actor, verb)) forbidden()
  const waiting = account.requests.filter(({ waits }) => waits).map((request) => request.kind)
  const isFree = !isInTheWay(waiting, kind)
  if (!can(kind, account.state) || !isFree)
    return (
      <>
        <PageHead title={title} trail={crumbs(account)} />
        <EmptyState
          title="Det kan ikke gøres nu"
          action={<ButtonLink href={`/konti/${id}`}>Tilbage til kontoen</ButtonLink>}
        >
          {isFree
            ? `Kontoen er "${ACCOUNT_STATE_WORDS[account.state].toLowerCase()}".`
            : 'Der er allerede en anmodning om kontoen, som ikke er afgjort.'}
        </EmptyState>
      </>
    )
  const approval = show(await showApproval(context, {}))
  const isApproved =
    approval[account.environment].includes(kind) || (kind === 'reopen' && account.awaitsAgreement)
  const mustWait = !isStaff(context.actor) && isApproved
  return (
    <>
      <PageHead
        title={title}
        lead={`${lead(account)} ${mustWait ? 'MedCom godkender det først. I får svar på mail.' : 'Det sker med det samme, og NPN-servicen får besked.'}`}
        trail={crumbs(account)}
      />
      {children(account)}
    </>
  )
}
