import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { env } from '@/lib/env'
import { here } from '@/lib/web/request'
import { createAction } from '../actions'
import { LIST, TRAIL } from '../places'
import { WebhookForm } from '../webhook-form'

export const metadata: Metadata = { title: 'Lav en webhook' }

export default async function NewWebhookPage() {
  if (!may((await here()).actor, 'webhook.create')) forbidden()
  return (
    <>
      <PageHead
        title="Lav en webhook"
        lead="Bagefter vises hemmeligheden, som kaldene er underskrevet med. Den vises én gang."
        trail={TRAIL.one}
      />
      <WebhookForm
        action={createAction}
        initial={initialState()}
        back={LIST}
        deed="Lav webhooken"
        demo={env().DEMO}
      />
    </>
  )
}
