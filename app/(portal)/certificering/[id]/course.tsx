import { Timeline } from '@/components/ui/timeline'
import { DEED_WORDS } from '@/lib/certification/words'
import { formatDate, formatDateTime } from '@/lib/format'
import type { ShownCertification } from './certification'

type Step = ShownCertification['steps'][number]

/** What has been done to the certification: each deed, who did it, when, and their words (CE-1). */
export function Course({ one }: { one: ShownCertification }) {
  return (
    <Timeline
      label="Certificeringens forløb, nyeste først"
      entries={one.steps.map((step) => ({
        id: step.id,
        time: formatDateTime(step.at),
        iso: step.at.toISOString(),
        text: (
          <>
            <strong>{titleOf(step)}</strong>
            {` · ${by(one, step)}`}
          </>
        ),
        ...(step.note && { detail: step.note }),
      }))}
    />
  )
}

function titleOf({ deed, day }: Step): string {
  const word = DEED_WORDS[deed]
  if (deed === 'changeExpiry')
    return day ? `${word} til ${formatDate(day)}` : 'Godkendelsen gælder indtil videre'
  if (!day) return word
  if (deed === 'approve') return `${word} til og med ${formatDate(day)}`
  return deed === 'order' ? `${word} med forslag om ${formatDate(day)}` : `${word}: ${formatDate(day)}`
}

function by({ vendor }: ShownCertification, { side, who }: Step): string {
  if (side === 'nobody') return 'portalen, på dagen'
  const party = side === 'medcom' ? 'MedCom' : vendor.name
  return who ? `${who}, ${party}` : party
}
