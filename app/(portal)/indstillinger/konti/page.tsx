import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { APPROVAL_HISTORY, showApproval } from '@/lib/accounts'
import { REQUEST_KINDS, type RequestKind } from '@/lib/accounts/rules'
import { REQUEST_KIND_WORDS } from '@/lib/accounts/words'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { approvalAction } from '../../konti/actions'
import { TRAIL } from '../trail'
import { ApprovalForm } from './approval-form'

export const metadata: Metadata = { title: 'Godkendelse af konti' }

const OPTIONS = REQUEST_KINDS.map((value) => ({ value, label: REQUEST_KIND_WORDS[value] }))

export default async function ApprovalPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { production, test, validFrom } = show(await showApproval(context, {}))
  const mayChange = may(context.actor, 'accountSetting.change')
  return (
    <>
      <PageHead
        title="Godkendelse af konti"
        lead={`Hvad MedCom skal godkende, før det gælder. Resten gælder med det samme.${validFrom ? ` Valget har gældt siden ${formatDate(validFrom)}.` : ''}`}
        trail={may(context.actor, 'user.list') ? TRAIL.settings : [{ label: 'Konti', href: '/konti' }]}
      />
      {mayChange ? (
        <ApprovalForm
          action={approvalAction}
          initial={initialState({ production: [...production], test: [...test] })}
          back="/indstillinger"
          options={OPTIONS}
        />
      ) : (
        <DescriptionList
          items={[
            { term: 'I produktion', value: wordsOf(production) },
            { term: 'I test', value: wordsOf(test) },
          ]}
        />
      )}
      <p className="mt-6 max-w-text text-ink-soft">
        En konto i produktion skal altid godkendes, så længe leverandøren hverken har en aftale, som begge har
        underskrevet, eller trækker numre i forvejen.
      </p>
      {mayChange && (
        <HistorySection {...APPROVAL_HISTORY} base="/indstillinger/konti" searchParams={searchParams} />
      )}
    </>
  )
}

function wordsOf(kinds: readonly RequestKind[]): string {
  return kinds.map((kind) => REQUEST_KIND_WORDS[kind]).join(', ') || 'Intet'
}
