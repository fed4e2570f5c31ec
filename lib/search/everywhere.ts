import type { Context } from '@/lib/door'
import type { Outcome } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { lookUpNumber } from '@/lib/numbers'
import { find, type Found } from './find'
import { sampleNumberIn } from '@/lib/text/typed-search'

/** What a number that was typed turned out to be in the draw log. */
export interface FoundNumber {
  number: string
  /** Where it is looked up; null where nobody has drawn it, for then it gets no address (NR-1). */
  href: string | null
  headline: string
}

export interface FoundEverywhere extends Found {
  /** Null where what was typed does not look like a sample number. */
  number: FoundNumber | null
}

/** Everything that what was typed may mean: records the reader may see, and a sample number where it looks like one. */
export async function findEverywhere(
  context: Context,
  asked: { q: string; each?: number },
): Promise<Outcome<FoundEverywhere>> {
  const found = await find(context, asked)
  if (!found.ok) return found
  const number = sampleNumberIn(asked.q)
  const looked =
    number && may(context.actor, 'number.lookUp') ? await lookUpNumber(context, { number }) : null
  return { ok: true, value: { ...found.value, number: looked?.ok ? said(looked.value) : null } }
}

function said({
  number,
  known,
  headline,
}: {
  number: string
  known: boolean
  headline: string
}): FoundNumber {
  return { number, href: known ? `/opslag/${encodeURIComponent(number)}` : null, headline }
}
