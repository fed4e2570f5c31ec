import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { listRecipients } from '@/lib/messages'
import { KIND_WORDS, partsInWords } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { muteAction, unmuteAction } from './actions'

export const metadata: Metadata = { title: 'Hvem får besked?' }

const STANDS_IN = ['', ', stedfortræder', ', administrator']

export default async function RecipientsPage() {
  const context = await here()
  const { kinds } = show(await listRecipients(context, {}))
  const mayMute = may(context.actor, 'message.mute')
  return (
    <>
      <PageHead
        title="Hvem får besked?"
        lead="De får mail om servicemeddelelser hos jer i dag. Det følger af funktionerne i bilag 3: ret kontaktpersonerne, så følger beskederne med."
        trail={[{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]}
      />
      <p className="mb-6">
        <Link href="/kontaktpersoner">Se og ret kontaktpersoner</Link>
      </p>
      {kinds.map(({ kind, parts, functions, isContractual, recipients, missing }) => (
        <Section
          key={`${kind} ${functions.join()}`}
          title={parts.length > 0 ? `${KIND_WORDS[kind]}: ${partsInWords(parts)}` : KIND_WORDS[kind]}
        >
          <p className="text-14 text-ink-quiet">
            Til {functions.join(', ').toLowerCase()}.{' '}
            {isContractual
              ? 'Følger af aftalen og kan ikke slås fra.'
              : 'Kan slås fra, så længe I er logget ind.'}
          </p>
          {missing.length > 0 && (
            <div className="mt-3">
              <Alert kind="warning" title={`Ingen har funktionen ${missing.join(' eller ').toLowerCase()}`}>
                <p>
                  {recipients.length > 0
                    ? 'Jeres administratorer får beskeden i stedet.'
                    : 'Ingen får beskeden.'}{' '}
                  <Link href="/kontaktpersoner/daekning">Se, hvad der mangler</Link>
                </p>
              </Alert>
            </div>
          )}
          <ul className="mt-2">
            {recipients.map(({ name, address, rank, muted }) => (
              <li
                key={address}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
              >
                <span className="min-w-0">
                  {name}
                  {STANDS_IN[rank]}
                  <span className="block text-14 break-words text-ink-quiet">
                    {muted ? `${address}: får ikke information` : address}
                  </span>
                </span>
                {!isContractual && mayMute && rank === 0 && (
                  <Form
                    id={`${kind}-${address}`}
                    action={muted ? unmuteAction : muteAction}
                    initial={initialState({ address, kind })}
                    className="contents"
                  >
                    <HiddenInput name="address" />
                    <HiddenInput name="kind" />
                    <SubmitButton look="secondary" small>
                      {muted ? 'Slå til igen' : 'Slå fra'}
                      <span className="sr-only"> for {address}</span>
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
