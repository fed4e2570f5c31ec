import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { here } from '@/lib/web/request'
import { keptOnce } from '@/lib/web/once'
import { History } from '../../../history'
import { DeedForm } from '../../../deed-form'
import { TRAIL } from '../../trail'
import { renewAction } from '../actions'
import { StationBadge } from '../station-badge'
import { RevokeStationDeed, RevokeStationText } from './spaer/revoke-station'
import { SetupLink } from './setup-link'
import { stationOf, titleOf, type Params } from './station'

export const generateMetadata = titleOf

export default async function StationPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<{ efter?: string | string[] }> }) {
  const { id } = await params
  const after = [(await searchParams).efter ?? []].flat()[0]
  const { actor } = await here()
  const station = await stationOf(id)
  const { name, state, linkUntil } = station
  const secret = linkUntil ? await keptOnce(id) : undefined
  const mayChange = may(actor, 'station.renewLink') && state !== 'revoked'
  return (
    <>
      <PageHead
        title={name}
        lead="En fælles pc, der kan slå prøvenumre op uden log ind, og intet andet."
        trail={TRAIL.stations}
        state={[<StationBadge key="state" state={state} />]}
      />
      {secret && linkUntil && <SetupLink secret={secret} until={linkUntil} />}
      <Section title="Stationen">
        <Facts station={station} shown={Boolean(secret)} />
        {mayChange && (
          <div className="mt-5 flex flex-wrap items-start gap-3">
            <DeedForm
              action={renewAction}
              id="nyt-link"
              fields={{ id }}
              label={state === 'active' ? 'Lav link til en anden pc' : 'Lav et nyt link'}
              small={false}
            />
            <ConfirmLink
              href={`/indstillinger/stationer/${id}/spaer`}
              trigger="Spær stationen"
              look="quiet"
              title={`Spær ${name}?`}
              deed={<RevokeStationDeed id={id} />}
            >
              <RevokeStationText name={name} laboratory={station.laboratory} />
            </ConfirmLink>
          </div>
        )}
      </Section>
      <Section title="Historik">
        <History type="station" id={id} base={`/indstillinger/stationer/${id}`} {...(after && { after })} />
      </Section>
    </>
  )
}

function Facts({ station, shown }: { station: Awaited<ReturnType<typeof stationOf>>; shown: boolean }) {
  const { laboratory, laboratoryId, createdAt, setUpAt, lastSeenAt, revokedAt, linkUntil } = station
  return (
    <DescriptionList
      items={[
        { term: 'Laboratorium', value: <Link href={`/laboratorier/${laboratoryId}`}>{laboratory}</Link> },
        { term: 'Oprettet', value: formatDateTime(createdAt) },
        { term: 'Sat op', value: setUpAt ? formatDateTime(setUpAt) : 'Ikke endnu' },
        { term: 'Sidst brugt', value: lastSeenAt ? formatDateTime(lastSeenAt) : 'Aldrig' },
        ...(linkUntil && !shown
          ? [
              {
                term: 'Ubrugt link',
                value: `Gælder til ${formatDateTime(linkUntil)}. Er det blevet væk, så lav et nyt.`,
              },
            ]
          : []),
        ...(revokedAt ? [{ term: 'Spærret', value: formatDateTime(revokedAt) }] : []),
      ]}
    />
  )
}
