import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { env } from '@/lib/env'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { LIST, TRAIL } from '../../places'
import { WebhookForm } from '../../webhook-form'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Ret webhooken ${(await webhookOf(props)).name}` }
}

export default async function ChangeWebhookPage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.change')) forbidden()
  const { id, version, name, url, isOwn } = await webhookOf(props)
  if (!isOwn) forbidden()
  return (
    <>
      <PageHead
        title={`Ret webhooken ${name}`}
        lead="Det, der venter, bliver sendt til den nye adresse."
        trail={TRAIL.below(id, name)}
      />
      <WebhookForm
        action={changeAction}
        initial={initialState({ id, version: String(version), name, url })}
        back={`${LIST}/${id}`}
        deed="Gem webhooken"
        demo={env().DEMO}
      />
    </>
  )
}
