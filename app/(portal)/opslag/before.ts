import { z } from '@/lib/text/schema'
import type { EarlierAnswer, LookUpState } from './state'

/** How many earlier answers stay on the page. */
const KEPT = 10

const Earlier = z.object({
  number: z.string().max(100),
  tone: z.enum(['success', 'warning', 'error']),
  headline: z.string().max(1000),
  known: z.boolean(),
})

const Before = z.object({
  latest: Earlier.nullable().catch(null),
  earlier: z.array(Earlier).catch([]),
})

/** The answers before the one about to come. They were in the browser's hands, so they are read as foreign text. */
export function earlierAnswers(state: LookUpState): EarlierAnswer[] {
  const before = Before.safeParse(state)
  if (!before.success) return []
  const { latest, earlier } = before.data
  return (latest ? [latest, ...earlier] : earlier).slice(0, KEPT)
}
