import { day, text, version, wholeNumber } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { TOLD_ABOUT } from './told-about'

/** A week at most: what is promised later than that is no promise. */
const minutes = wholeNumber(5, 10_080)
const months = wholeNumber(0, 24)

/** How soon more is promised, when others step in, and how early is told. */
export const ChangeDeadlines = z.object({
  version,
  updateP1: minutes,
  updateP2: minutes,
  updateP3: minutes,
  updateP4: minutes,
  escalate: minutes,
  noticeMaintenance: months,
  noticeChange: months,
  noticeTerms: months,
  noticeDiscontinuation: months,
  validFrom: day,
})

/** Who is told of a kind, or of a part of the service. */
export const ChangeToldFunctions = z.object({
  version,
  about: z.enum(TOLD_ABOUT.map(({ about }) => about)),
  functions: z
    .preprocess((value) => (typeof value === 'string' && value ? [value] : value || []), z.array(text(40)))
    .meta({ examples: [['operations'], []] }),
})
