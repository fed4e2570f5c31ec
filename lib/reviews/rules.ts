import type { ReviewStep } from './words'

/** Days a mailed link works: longer than all the steps of a review take together, unless they are set to more. */
export const LINK_DAYS = 90

const NEXT: Record<ReviewStep, ReviewStep | null> = {
  contact: 'reminded',
  reminded: 'administrators',
  administrators: 'medcom',
  medcom: null,
}

/** Who is asked after those who did not answer. */
export function stepAfter(step: ReviewStep): ReviewStep | null {
  return NEXT[step]
}

/** How many days those asked at a step have, before the next are; null where nobody comes after. */
export function daysAt(step: ReviewStep, stepDays: readonly number[]): number | null {
  if (step === 'medcom') return null
  return stepDays[{ contact: 0, reminded: 1, administrators: 2 }[step]] ?? 14
}

/** What has become of a mailed link. */
export function linkState(
  link: { expiresAt: Date; review: { state: string } },
  now: Date,
): 'open' | 'confirmed' | 'overtaken' | 'expired' {
  if (link.review.state === 'confirmed') return 'confirmed'
  if (link.review.state === 'overtaken') return 'overtaken'
  return link.expiresAt > now ? 'open' : 'expired'
}
