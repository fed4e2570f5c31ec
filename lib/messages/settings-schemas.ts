import { day, text, version } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { TOLD_ABOUT } from './told-about'

const count = (min: number, max: number) =>
  z.coerce
    .number('Skriv et tal.')
    .int('Skriv et helt tal.')
    .min(min, `Skriv mindst ${min}.`)
    .max(max, `Skriv højst ${max}.`)
    .meta({ examples: [min, String(max)] })

/** A week at most: what is promised later than that is no promise. */
const minutes = count(5, 10_080)
const months = count(0, 24)

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
