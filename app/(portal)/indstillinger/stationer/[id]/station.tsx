import type { Metadata } from 'next'
import { cache } from 'react'
import { showStation } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type Params = { params: Promise<{ id: string }> }

/** The station of this request, asked once for title and page. */
export const stationOf = cache(async (id: string) => show(await showStation(await here(), { id })))

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: (await stationOf((await params).id)).name }
}
