import type { z } from 'zod'
import { callFunction } from '@/lib/db/client'
import { digest } from './actor'
import { RateLimitError, type Fault } from './errors'
import type { Context, Definition } from './verb'

/**
 * Counts this try against the verb's limits, outside its transaction so that a refused try counts too.
 * Answers with the fault when one of them is used up.
 */
export async function checkLimits<S extends z.ZodType>(
  definition: Definition<S>,
  input: z.output<S>,
  { actor, origin, within }: Context,
): Promise<Fault | undefined> {
  if (!definition.limits || within) return undefined
  const now = await callFunction<Date>('npn_now', [])
  for (const { key, max, seconds } of definition.limits(input, origin, actor)) {
    const count = await callFunction<number>('npn_rate_hit', [
      digest(`${definition.name} ${key}`),
      seconds,
      now,
    ])
    if (count > max) return new RateLimitError(seconds).fault
  }
  return undefined
}
