import { text } from '@/lib/text/fields'
import { chosenOf, search } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { DIFFERENCE_KINDS } from './differences'

const key = z
  .string()
  .max(300)
  .regex(/^[a-zA-Z]+:\P{Cc}+$/u, 'Vælg en forskel fra listen.')
  .meta({ examples: ['unknown:testbruger2'] })

export const DEEDS = ['create', 'close', 'move'] as const
export type DifferenceDeed = (typeof DEEDS)[number]

export const ListDifferences = z.object({
  /** Only this one, if it is there. */
  key: key.optional().catch(undefined),
  kind: chosenOf(DIFFERENCE_KINDS),
  /** Those that somebody said may stand, instead of those that are open. */
  settled: z.boolean().catch(false).default(false),
  search,
  page: z.number().int().min(1).max(100_000).catch(1).default(1),
})

export const SettleDifference = z.object({ key, deed: z.enum(DEEDS) })
export const LetStand = z.object({ key, reason: text(1000) })
export const ByKey = z.object({ key })
