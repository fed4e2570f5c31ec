import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../../confirm-page'
import { TRAIL } from '../../../trail'
import { stationOf, type Params } from '../station'
import { RevokeStationDeed, RevokeStationText } from './revoke-station'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Spær ${(await stationOf((await params).id)).name}?` }
}

export default async function RevokeStationPage({ params }: Params) {
  if (!may((await here()).actor, 'station.revoke')) forbidden()
  const { id, name, laboratory } = await stationOf((await params).id)
  const back = `/indstillinger/stationer/${id}`
  return (
    <ConfirmPage
      title={`Spær ${name}?`}
      trail={[...TRAIL.stations, { label: name, href: back }]}
      deed={<RevokeStationDeed id={id} />}
      back={back}
    >
      <RevokeStationText name={name} laboratory={laboratory} />
    </ConfirmPage>
  )
}
