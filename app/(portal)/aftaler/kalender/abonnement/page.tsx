import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/format'
import { showFeed } from '@/lib/notices'
import { keptOnce, ONCE_MINUTES } from '@/lib/web/once'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../../deed-form'
import { createFeedAction } from './actions'
import { QrCode } from '../../../../qr-code'
import { TRAIL } from './parts'
import { RevokeDeed, RevokeText } from './spaer/revoke'

export const metadata: Metadata = { title: 'Vis i din egen kalender' }

export default async function FeedPage() {
  const feed = show(await showFeed(await here(), {}))
  const secret = feed && (await keptOnce(feed.id))
  return (
    <>
      <PageHead
        title="Vis i din egen kalender"
        lead="Få datoerne vist i Outlook, Apple Kalender eller Google Kalender ved at abonnere på en hemmelig adresse."
        trail={TRAIL}
      />
      {secret && <Address address={`${env().PUBLIC_URL}/api/kalender/${secret}`} />}
      <Section title={feed ? 'Din adresse' : 'Du har ingen adresse'}>
        {feed ? (
          <DescriptionList
            items={[
              { term: 'Oprettet', value: formatDateTime(feed.createdAt) },
              { term: 'Sidst hentet', value: feed.lastUsedAt ? formatDateTime(feed.lastUsedAt) : 'Aldrig' },
            ]}
          />
        ) : (
          <p className="max-w-text">
            Kalenderen viser det, du selv kan se her i portalen, og holder op, når du ikke længere har adgang.
          </p>
        )}
        <div className="mt-5 flex flex-wrap items-start gap-3">
          <DeedForm
            action={createFeedAction}
            id="adresse"
            label={feed ? 'Lav en ny adresse' : 'Lav en adresse'}
            look={feed ? 'secondary' : 'primary'}
            small={false}
          />
          {feed && (
            <ConfirmLink
              href="/aftaler/kalender/abonnement/spaer"
              trigger="Spær adressen"
              look="quiet"
              title="Spær adressen?"
              deed={<RevokeDeed />}
            >
              <RevokeText />
            </ConfirmLink>
          )}
        </div>
        {feed && (
          <p className="mt-3 max-w-text text-14 text-ink-soft">
            Laver du en ny adresse, holder den gamle op med at virke.
          </p>
        )}
      </Section>
    </>
  )
}

function Address({ address }: { address: string }) {
  // What calendar programs take as "subscribe", where an ordinary address would be fetched once.
  const subscription = address.replace(/^https?:/, 'webcal:')
  return (
    <Section
      title="Abonnér på denne adresse"
      lead={`Den vises kun her og nu: om ${ONCE_MINUTES} minutter skal du lave en ny.`}
    >
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={subscription} label="QR-kode, der abonnerer på kalenderen" />
        <div className="min-w-0 max-w-form flex-1 basis-72">
          <p className="mono rounded-ui border border-line bg-surface p-3 text-14 break-all whitespace-normal">
            {address}
          </p>
          <div className="mt-2">
            <CopyButton text={address} what="adressen" label="Kopiér adressen" />
          </div>
          <p className="mt-3 text-14 text-ink-soft">
            Vælg »Tilføj kalender fra internettet« i dit kalenderprogram, og indsæt adressen.{' '}
            <a href={subscription}>Åbn den i programmet på denne enhed</a>, eller scan koden med din telefon.
          </p>
          <p className="mt-3 text-14 text-ink-soft">
            Giv den ikke videre: den, der har den, kan læse datoerne.
          </p>
        </div>
      </div>
    </Section>
  )
}
