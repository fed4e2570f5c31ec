import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { listFormatRules } from '@/lib/numbers'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'
import { changeAction } from '../actions'
import { RuleForm } from '../rule-form'

export const metadata: Metadata = { title: 'Ny regel for prøvenumre' }

const PLAIN = { characters: 'digits', checkDigit: 'none' }

export default async function NewRulePage() {
  const context = await here()
  if (!may(context.actor, 'numberFormat.change')) forbidden()
  const { today, rules } = show(await listFormatRules(context, {}))
  const current = rules.find(({ state }) => state === 'current')
  return (
    <>
      <PageHead
        title="Ny regel for prøvenumre"
        lead="Felterne begynder med det, der gælder i dag. Det, der har været, ændres ikke."
        trail={TRAIL.rules}
      />
      <RuleForm
        action={changeAction}
        initial={initialState({ ...PLAIN, ...textsOf(current ?? {}), validFrom: '', description: '' })}
        today={today}
      />
    </>
  )
}
