import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { showFeed } from '@/lib/notices'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ConfirmPage } from '../../../../confirm-page'
import { FEED, TRAIL } from '../parts'
import { RevokeDeed, RevokeText } from './revoke'

export const metadata: Metadata = { title: 'Spær adressen?' }

export default async function RevokeFeedPage() {
  if (!show(await showFeed(await here(), {}))) redirect(FEED as Route)
  const trail = [...TRAIL, { label: 'Vis i din egen kalender', href: FEED }]
  return (
    <ConfirmPage title="Spær adressen?" trail={trail} deed={<RevokeDeed />} back={FEED}>
      <RevokeText />
    </ConfirmPage>
  )
}
