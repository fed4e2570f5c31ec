import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { showDraw } from '@/lib/draws'
import { capital, OPERATION_WORDS } from '@/lib/draws/words'
import { formatDateTime } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { AlarmsAbout } from '../../alarmer/alarms-of'
import { seriesText } from '../columns'
import { Facts } from './facts'
import { RelatedDraws } from './related-draws'

type Params = Promise<{ id: string }>

const drawOf = async (params: Params) => show(await showDraw(await here(), await params))
type Draw = Awaited<ReturnType<typeof drawOf>>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: titleOf(await drawOf(params)) }
}

export default async function DrawPage({ params }: { params: Params }) {
  const { actor } = await here()
  const draw = await drawOf(params)
  const faulty = draw.overlaps.filter(({ concurrent }) => concurrent)
  const redrawn = draw.overlaps.filter(({ concurrent }) => !concurrent)
  return (
    <>
      <PageHead
        title={titleOf(draw)}
        lead={`${draw.laboratory.name}, ${formatDateTime(draw.drawnAt)}`}
        trail={[{ label: 'Trækninger', href: '/traekninger' }]}
        state={[
          draw.outcome === 'refused' ? (
            <Badge key="outcome" state="Afvist" />
          ) : (
            <Badge key="outcome" state="Gennemført" tone="green" />
          ),
          ...(draw.overlapping ? [<Badge key="overlap" state="Overlap" tone="red" />] : []),
        ]}
      />
      {draw.overlapping && (
        <div className="mb-6">
          <Alert kind="error" title="Nogle af numrene er også trukket af en anden">
            <p>
              To prøver kan få samme nummer. Brug ikke de fælles numre, før det er afklaret, hvem der har dem.
              Overlappet står nedenfor.
            </p>
          </Alert>
        </div>
      )}
      <Facts draw={draw} actor={actor} />
      <AlarmsAbout about={{ drawId: String(draw.id) }} caption="Alarmer om trækningen" />
      {faulty.length > 0 && (
        <Section title="Overlap" lead="Trækninger, der har nogle af de samme numre på samme tid.">
          <RelatedDraws caption="Trækninger med de samme numre" rows={faulty} />
        </Section>
      )}
      {redrawn.length > 0 && (
        <Section
          title="Trukket igen"
          lead="De samme numre er trukket, efter at de var leveret tilbage. Det er ikke en fejl."
        >
          <RelatedDraws caption="Trækninger før eller efter en tilbagelevering" rows={redrawn} />
        </Section>
      )}
      {draw.opposite.length > 0 && (
        <Section
          title={draw.operation === 'draw' ? 'Tilbageleveret' : 'Trukket'}
          lead={
            draw.operation === 'draw'
              ? 'Laboratoriets tilbageleveringer af numre i serien.'
              : 'Laboratoriets trækninger af de numre, der blev leveret tilbage.'
          }
        >
          <RelatedDraws caption="Linjer om de samme numre" rows={draw.opposite} />
        </Section>
      )}
      {draw.first !== null && (
        <p className="mt-8">
          <Link href={`/opslag/${encodeURIComponent(draw.first)}`}>Slå seriens første nummer op</Link>
        </p>
      )}
    </>
  )
}

function titleOf(draw: Draw): string {
  return `${capital(OPERATION_WORDS[draw.operation])} ${draw.first === null ? 'uden numre' : seriesText(draw)}`
}
