import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import type { listRecipients } from '@/lib/messages'
import { KIND_WORDS, partsInWords } from '@/lib/messages/words'
import { muteAction, unmuteAction } from './actions'

const STANDS_IN = ['', ', stedfortræder', ', administrator']

type Kinds = Extract<Awaited<ReturnType<typeof listRecipients>>, { ok: true }>['value']['kinds']

/** Who at a vendor gets each kind of message, and what may be switched off by those who may. */
export function RecipientsByKind({
  kinds,
  mayMute,
  coverage,
}: {
  kinds: Kinds
  mayMute: boolean
  coverage: string
}) {
  return (
    <>
      {kinds.map(({ kind, parts, functions, isContractual, recipients, missing }) => (
        <Section
          key={`${kind} ${functions.join()}`}
          title={parts.length > 0 ? `${KIND_WORDS[kind]}: ${partsInWords(parts)}` : KIND_WORDS[kind]}
        >
          <p className="text-14 text-ink-quiet">
            Til {functions.join(', ').toLowerCase()}.{' '}
            {isContractual
              ? 'Følger af aftalen og kan ikke slås fra.'
              : mayMute
                ? 'Kan slås fra, så længe I er logget ind.'
                : 'Kan slås fra af leverandøren selv.'}
          </p>
          {missing.length > 0 && (
            <div className="mt-3">
              <Alert kind="warning" title={`Ingen har funktionen ${missing.join(' eller ').toLowerCase()}`}>
                <p>
                  {recipients.length > 0 ? 'Administratorerne får beskeden i stedet.' : 'Ingen får beskeden.'}{' '}
                  <Link href={coverage}>Se, hvad der mangler</Link>
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
