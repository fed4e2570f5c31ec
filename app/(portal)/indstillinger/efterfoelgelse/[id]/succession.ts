import { cache } from 'react'
import { showSuccession } from '@/lib/successions'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type Params = { params: Promise<{ id: string }> }

/** The succession of this request, asked once for title and page. */
export const successionOf = cache(async (id: string) => show(await showSuccession(await here(), { id })))

export const titleIn = ({ from, to }: { from: { name: string }; to: { name: string } }) =>
  `Fra ${from.name} til ${to.name}`
