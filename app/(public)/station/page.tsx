import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { showStationSetup } from '@/lib/people'
import { STATION_LINK_HOURS } from '@/lib/people/rules'
import { environmentWord } from '@/lib/web/environment'
import { here, hereWithLink } from '@/lib/web/request'
import { PostForm } from '../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

export const metadata: Metadata = { title: 'Sæt denne pc op til opslag', referrer: 'no-referrer' }

/** What a station's link or QR code leads to, opened on the PC itself (PA-4). */
export default async function StationSetupPage({ searchParams }: { searchParams: Query }) {
  const { kode } = await searchParams
  const secret = typeof kode === 'string' ? kode : ''
  const [{ actor }, outcome] = await Promise.all([
    here(),
    hereWithLink().then((context) => showStationSetup(context, { secret })),
  ])
  const title = 'Sæt denne pc op til opslag'
  if (!outcome.ok) {
    return (
      <PublicShell environment={environmentWord()}>
        <PageHead
          title={title}
          lead={`Linket virker ikke. Det kan bruges én gang og i ${STATION_LINK_HOURS} timer, og kun det nyeste virker.`}
        />
        <p className="max-w-text">Bed din leverandør om et nyt link til stationen.</p>
      </PublicShell>
    )
  }
  const { name, laboratory, replaces } = outcome.value
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={title}
        lead="Når du trykker, kan alle, der bruger denne browser, slå prøvenumre op uden log ind, og intet andet."
      />
      <DescriptionList
        items={[
          { term: 'Laboratorium', value: laboratory },
          { term: 'Station', value: name },
        ]}
      />
      {(replaces || actor.kind === 'user') && (
        <div className="mt-6">
          <Alert kind="warning" title="Det sker der også">
            {replaces && <p>Den pc, der er sat op som {name} i dag, kan ikke længere slå op.</p>}
            {actor.kind === 'user' && (
              <p>Du er logget ind her som {actor.name}, og bliver logget ud af denne browser.</p>
            )}
          </Alert>
        </div>
      )}
      <div className="mt-8">
        <PostForm action="/station/saet-op" fields={{ kode: secret }}>
          <Button type="submit">Sæt pc&apos;en op</Button>
        </PostForm>
      </div>
    </PublicShell>
  )
}
