import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import type { showBatch } from '@/lib/draws'
import { formatCount, formatNumber } from '@/lib/format'

type Batch = Extract<Awaited<ReturnType<typeof showBatch>>, { ok: true }>['value']

/** What became of the lines, in figures, and what of them waits for somebody. */
export function BatchResult({ batch: { id, counts, openInQuarantine } }: { batch: Batch }) {
  return (
    <Section title="Resultat">
      {openInQuarantine > 0 && (
        <div className="mb-4">
          <Alert
            kind="warning"
            level={3}
            title={`${formatCount(openInQuarantine, 'linje', 'linjer')} venter i karantæne`}
            action={<Link href={`/traekninger/karantaene?fil=${id}`}>Se og ret linjerne</Link>}
          />
        </div>
      )}
      <DescriptionList
        items={[
          { term: 'Modtaget', value: formatNumber(counts.received) },
          { term: 'Nye i loggen', value: formatNumber(counts.accepted) },
          { term: 'Kendte i forvejen', value: formatNumber(counts.unchanged) },
          { term: 'Sendt i karantæne', value: formatNumber(counts.quarantined) },
          { term: 'Nye med overlap', value: formatNumber(counts.overlapping) },
        ]}
      />
    </Section>
  )
}
