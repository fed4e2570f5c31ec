import { cache } from 'react'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { showWebhook } from '@/lib/webhooks'

export type WebhookParams = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => show(await showWebhook(await here(), { id })))

/** The endpoint of the address, read once a request. */
export const webhookOf = async ({ params }: WebhookParams) => read((await params).id)
