import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { FRESH_MINUTES } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listSecondFactors } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { resetFactorAction } from '../../actions'
import { trailOf, userOf, type Params } from '../user'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Nulstil godkendelse i to trin for ${(await userOf((await params).id)).name}?` }
}

export default async function ResetFactorPage({ params }: Params) {
  const context = await here()
  if (!may(context.actor, 'secondFactor.reset')) forbidden()
  const user = await userOf((await params).id)
  const { freshFactor } = show(await listSecondFactors(context, {}))
  const base = `/indstillinger/brugere/${user.id}`
  return (
    <ConfirmPage
      title={`Nulstil godkendelse i to trin for ${user.name}?`}
      trail={trailOf(user)}
      deed={
        freshFactor ? (
          <DeedForm
            action={resetFactorAction}
            id="nulstil"
            fields={{ id: user.id }}
            label="Nulstil godkendelse i to trin"
            look="danger"
            small={false}
          />
        ) : (
          <ButtonLink href={`/log-ind/kode?${new URLSearchParams({ til: `${base}/nulstil` })}`}>
            Vis, at det er dig
          </ButtonLink>
        )
      }
      back={base}
    >
      <p>
        {user.name} bliver logget ud alle steder, og godkendelsesapps, adgangsnøgler og genoprettelseskoder
        virker ikke længere. Ved næste log ind sættes det op igen. Gør det kun, når du er sikker på, hvem der
        har bedt om det; ring gerne op på et nummer, du kender.
      </p>
      {!freshFactor && (
        <p className="mt-3">
          Det er mere end {FRESH_MINUTES} minutter siden, du viste din egen godkendelse i to trin. Vis den
          først, så kommer du tilbage hertil.
        </p>
      )}
    </ConfirmPage>
  )
}
