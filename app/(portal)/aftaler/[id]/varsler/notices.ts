import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listNotices } from '@/lib/notices'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** The notices of an agreement, asked once for title and page. */
export const noticesOf = cache(async (id: string) => show(await listNotices(await here(), { id })))

export type ShownNotices = Awaited<ReturnType<typeof noticesOf>>
export type ShownNotice = ShownNotices['notices'][number]

export type NoticeParams = { params: Promise<{ id: string; varsel: string }> }

/** One of them, by its address. */
export async function noticeOf({ params }: NoticeParams) {
  const { id, varsel } = await params
  const agreement = await noticesOf(id)
  const notice = agreement.notices.find((one) => one.id === varsel)
  if (!notice) notFound()
  return { agreement, notice, back: `/aftaler/${id}/varsler` }
}
