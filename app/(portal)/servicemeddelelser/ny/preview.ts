import type { FormState } from '@/components/form/state'
import { ValidationError, type Outcome } from '@/lib/door/errors'
import { formatCount, formatDate } from '@/lib/format'
import { previewMessage } from '@/lib/messages'
import { partsInWords, KIND_WORDS, reasonWord } from '@/lib/messages/words'
import { readability } from '@/lib/text/lix'
import { here } from '@/lib/web/request'
import type { ShownPreview } from './shown-preview'

/** As many names as one reads; the rest are counted. */
const NAMED = 200

/** What a message would be and who would get it, as the form's second step shows it; a notice that is too short needs its reason first. */
export async function previewOf(values: FormState['values']): Promise<Outcome<string[]>> {
  const outcome = await previewMessage(await here(), values as never)
  if (!outcome.ok) return outcome
  const { recipients, gaps, vendors, mail, message, shortNotice } = outcome.value
  if (shortNotice && !String(values.shortNotice ?? '').trim())
    return {
      ok: false,
      fault: new ValidationError({
        shortNotice: `Varslet er for kort: det kan tidligst være den ${formatDate(shortNotice)}. Skriv hvorfor, eller vælg en senere dag.`,
      }).fault,
    }
  const easy = readability(message.text)
  const shown: ShownPreview = {
    ...mail,
    count: `${formatCount(recipients.length, 'modtager', 'modtagere')} hos ${formatCount(vendors, 'leverandør', 'leverandører')}`,
    recipients: recipients.slice(0, NAMED).map(({ name, address, reasons }) => ({
      name,
      address,
      why: [...new Set(reasons.map(reasonWord))].join(', '),
    })),
    more: Math.max(0, recipients.length - NAMED),
    gaps: gapSentences(gaps),
    isPublic: message.affectsAll,
    status: `${KIND_WORDS[message.kind]} · ${partsInWords(message.components)}`,
    title: message.title,
    readability: easy && { text: `LIX ${easy.lix}: ${easy.word}`, advice: easy.advice },
  }
  return { ok: true, value: [JSON.stringify(shown)] }
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
