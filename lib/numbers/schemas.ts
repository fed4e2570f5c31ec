import { SCAN_PROBLEM_TEXTS } from './texts'
import { LONGEST_NUMBER, normaliseScan, scanProblem } from '../text/scan'
import { z } from '../text/schema'

/** What one can scan before reading it makes no sense; spaces and hyphens are not counted among the 35 characters. */
const LONGEST_SCAN = 4 * LONGEST_NUMBER

/** What was scanned or typed, as the number that was meant (NR-1). */
export const Scan = z.string().transform((raw, context) => {
  const problem = raw.length > LONGEST_SCAN ? 'tooLong' : scanProblem(raw)
  if (!problem) return normaliseScan(raw).number
  context.addIssue({ code: 'custom', message: SCAN_PROBLEM_TEXTS[problem] })
  return z.NEVER
})

export const LookUpNumber = z.object({ number: Scan.meta({ examples: ['0123456789', ' 01-2345 ', 'AB12'] }) })
