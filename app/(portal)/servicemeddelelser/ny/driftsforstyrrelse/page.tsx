import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { COMPONENT_WORDS, COMPONENTS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { announceAction } from '../../actions'
import { beginWith, PRIORITY_OPTIONS } from '../begin-with'
import { QuickForm } from './quick-form'

export const metadata: Metadata = { title: 'Meld en driftsforstyrrelse' }

const PARTS = COMPONENTS.map((value) => ({ value: `production:${value}`, label: COMPONENT_WORDS[value] }))

export default async function NewDisturbancePage() {
  const context = await here()
  if (!may(context.actor, 'message.announce')) forbidden()
  const { words, begins } = await beginWith(context, 'disturbance', 'announce')
  return (
    <>
      <PageHead
        title="Meld en driftsforstyrrelse"
        lead="Gælder fra nu, i produktion og for alle. Du ser, hvem der får den, før den sendes."
        trail={[{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]}
      />
      <QuickForm
        action={announceAction}
        initial={initialState({
          form: randomUUID(),
          kind: 'disturbance',
          affects: 'all',
          priority: 'p1',
          text: words.text,
          ...begins,
        })}
        back="/servicemeddelelser"
        parts={PARTS}
        priorities={PRIORITY_OPTIONS}
      />
      <p className="mt-8">
        Gælder det testmiljøet eller kun nogle få?{' '}
        <Link href="/servicemeddelelser/ny?slags=disturbance">Brug den lange formular</Link>
      </p>
    </>
  )
}
