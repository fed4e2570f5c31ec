import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import type { Hindrance } from '@/lib/agreements/signing-rules'
import { HINDRANCE_WORDS } from '@/lib/agreements/signing-words'

const DONE: readonly Hindrance[] = ['signedByVendor', 'signedByBoth']

/** Why one cannot sign now, in words of its own for each reason, and the way on where there is one. */
export function HindranceNote({ hindrance, agreement }: { hindrance: Hindrance; agreement: string }) {
  const { title, text } = HINDRANCE_WORDS[hindrance]
  const kind = DONE.includes(hindrance) ? 'success' : hindrance === 'notFresh' ? 'info' : 'warning'
  return (
    <Alert kind={kind} title={title} action={actionFor(hindrance, agreement)}>
      <p>{text}</p>
      {hindrance === 'notFresh' && (
        <p className="mt-2">
          Læs aftalen i ro og mag først. Når du er klar, logger du ind igen og kommer tilbage hertil.
        </p>
      )}
    </Alert>
  )
}

function actionFor(hindrance: Hindrance, agreement: string) {
  if (hindrance === 'notFresh')
    return (
      <ButtonLink href={`/log-ind/igen?${new URLSearchParams({ til: `${agreement}/underskriv` })}`}>
        Log ind igen
      </ButtonLink>
    )
  if (hindrance === 'signedByBoth')
    return (
      <ButtonLink href={`${agreement}/dokumenter`} look="secondary">
        Se dokumenterne
      </ButtonLink>
    )
  return undefined
}
