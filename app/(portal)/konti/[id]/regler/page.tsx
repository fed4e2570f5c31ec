import type { Metadata, Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { policyAction } from '../../actions'
import { accountOf, crumbs, type Params } from '../account'
import { PolicyForm } from './policy-form'

export const metadata: Metadata = { title: 'Ret reglerne' }

export default async function PolicyPage({ params }: Params) {
  const { id } = await params
  const account = await accountOf(id)
  if (!may((await here()).actor, 'account.setPolicy')) forbidden()
  if (account.state === 'closed' || account.state === 'declined') redirect(`/konti/${id}` as Route)
  const { manualDrawUntil, httpsOnlyFrom, largestDraw, drawsPerWeek, version } = account
  return (
    <>
      <PageHead
        title="Ret reglerne"
        lead={`Hvad konto ${account.name} må. NPN-servicen retter sig efter det, og leverandøren kan se det.`}
        trail={crumbs(account)}
      />
      <PolicyForm
        action={policyAction}
        initial={initialState({
          ...textsOf({ id, version, manualDrawUntil, httpsOnlyFrom, largestDraw, drawsPerWeek }),
          returnBlocked: account.returnBlocked ? 'ja' : '',
        })}
        back={`/konti/${id}`}
      />
    </>
  )
}
