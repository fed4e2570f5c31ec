import type { FormState } from '@/components/form/state'
import { ValidationError, type Outcome } from '@/lib/door/errors'
import { formatCount, formatDate, formatDateTime, formatNumber } from '@/lib/format'
import { previewMessage, previewStep } from '@/lib/messages'
import type { LaterDeed } from '@/lib/messages/rules'
import { deedWord, reasonWord, stateWord } from '@/lib/messages/words'
import { readability } from '@/lib/text/lix'
import { here } from '@/lib/web/request'
import { factsOnStatus, toneOfMessage } from '../../message-looks'
import type { ShownPreview } from './shown-preview'

/** As many names as one reads; the rest are counted. */
const NAMED = 200

/** What a message would be and who would get it, as the form's second step shows it; a notice that is too short needs its reason first. */
export async function previewOf(values: FormState['values']): Promise<Outcome<string[]>> {
  const outcome = await previewMessage(await here(), values as never)
  if (!outcome.ok) return outcome
  const { shortNotice } = outcome.value
  if (shortNotice && !String(values.shortNotice ?? '').trim())
    return {
      ok: false,
      fault: new ValidationError({
        shortNotice: `Varslet er for kort: det kan tidligst være den ${formatDate(shortNotice)}. Skriv hvorfor, eller vælg en senere dag.`,
      }).fault,
    }
  return { ok: true, value: [JSON.stringify(shown(outcome.value))] }
}

/** The same of the next step of a message that has been told of. */
export function stepPreviewOf(deed: LaterDeed) {
  return async (values: FormState['values']): Promise<Outcome<string[]>> => {
    const outcome = await previewStep(await here(), { ...values, deed } as never)
    return outcome.ok ? { ok: true, value: [JSON.stringify(shown(outcome.value))] } : outcome
  }
}

type Previewed = Extract<Awaited<ReturnType<typeof previewStep>>, { ok: true }>['value']

function shown({ recipients, gaps, vendors, mail, message, deed, notifies }: Previewed): ShownPreview {
  const easy = readability(message.text)
  const { title, state, kind, affectsAll, nextUpdateAt } = message
  return {
    count: notifies ? countOf(recipients.length, vendors) : 'Ingen får mail om det',
    isMailed: recipients.length > 0,
    unmailed: notifies
      ? 'Der er ingen kontakt og ingen administrator at skrive til. Ring, eller vælg flere, det gælder.'
      : 'Det står kun i portalen og på statussiden.',
    recipients: recipients.slice(0, NAMED).map(({ name, address, reasons }) => ({
      name,
      address,
      why: [...new Set(reasons.map(reasonWord))].join(', '),
    })),
    more: Math.max(0, recipients.length - NAMED),
    gaps: gapSentences(gaps),
    promise: nextUpdateAt
      ? `Du lover en opdatering senest ${formatDateTime(nextUpdateAt)}, og du bliver mindet om den.`
      : '',
    mail,
    status: affectsAll
      ? {
          title,
          state: stateWord(state, kind),
          tone: toneOfMessage(message),
          facts: factsOnStatus(message),
          deed: deedWord(deed, kind),
          text: message.text,
        }
      : null,
    readability: easy && { text: `LIX ${easy.lix}: ${easy.word}`, advice: easy.advice },
  }
}

/** "34 modtagere hos 5 af 6 leverandører får mailen, så snart du sender" */
function countOf(recipients: number, { told, all }: { told: number; all: number }): string {
  if (recipients === 0) return 'Ingen får mailen'
  const vendors =
    told < all
      ? `${formatNumber(told)} af ${formatCount(all, 'leverandør', 'leverandører')}`
      : formatCount(all, 'leverandør', 'leverandører')
  return `${formatCount(recipients, 'modtager', 'modtagere')} hos ${vendors} får mailen, så snart du sender`
}

/** "2 leverandører har ingen kontakt, der kan nås: …" */
function gapSentences(
  gaps: readonly { vendorName: string; functionName: string; reached: boolean }[],
): string[] {
  const names = (reached: boolean) => [
    ...new Set(
      gaps
        .filter((gap) => gap.reached === reached)
        .map(({ vendorName, functionName }) => `${vendorName} (${functionName})`),
    ),
  ]
  const [standIn, nobody] = [names(true), names(false)]
  const sentence = (found: string[], text: string) =>
    found.length > 0 ? [`${formatCount(found.length, 'sted', 'steder')} ${text}: ${found.join(', ')}.`] : []
  return [
    ...sentence(nobody, 'er der ingen at skrive til. Ring til dem'),
    ...sentence(
      standIn,
      'er der ingen kontakt med funktionen. Leverandørens administratorer får den i stedet',
    ),
  ]
}
