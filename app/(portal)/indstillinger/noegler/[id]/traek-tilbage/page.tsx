import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { showApiKey } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { TRAIL } from '../../../trail'
import { revokeAction } from '../../actions'

type Params = { params: Promise<{ id: string }> }

const keyOf = async ({ params }: Params) => show(await showApiKey(await here(), { id: (await params).id }))

export async function generateMetadata(props: Params): Promise<Metadata> {
  return { title: `Træk nøglen ${(await keyOf(props)).name} tilbage?` }
}

export default async function RevokeKeyPage(props: Params) {
  if (!may((await here()).actor, 'apiKey.revoke')) forbidden()
  const { id, name, start } = await keyOf(props)
  const deed = (
    <DeedForm
      action={revokeAction}
      id="traek"
      fields={{ id }}
      label="Træk nøglen tilbage"
      look="danger"
      small={false}
    />
  )
  return (
    <ConfirmPage
      title={`Træk nøglen ${name} tilbage?`}
      trail={TRAIL.keys}
      deed={deed}
      back="/indstillinger/noegler"
    >
      <p>
        Systemet, der bruger nøglen, som begynder med <span className="mono">{start}</span>, bliver afvist fra
        næste kald. Det kan ikke gøres om: skal systemet have adgang igen, laver du en ny nøgle.
      </p>
    </ConfirmPage>
  )
}
