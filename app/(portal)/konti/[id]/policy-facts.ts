import { formatCount, formatDate, formatNumber } from '@/lib/format'
import type { ShownAccount } from './account'

/** What an account may do, in words (AC-4). */
export function policyFacts({
  returnBlocked,
  manualDrawUntil,
  httpsOnlyFrom,
  largestDraw,
  drawsPerWeek,
  today,
}: ShownAccount) {
  return [
    { term: 'Levere numre tilbage', value: returnBlocked ? 'Nej, tilbagelevering er spærret' : 'Ja' },
    {
      term: 'Trække på websiden',
      value: manualDrawUntil
        ? `${manualDrawUntil < today ? 'Ikke siden' : 'Til og med'} ${formatDate(manualDrawUntil)}`
        : 'Ingen særlig frist',
    },
    {
      term: 'Forbindelse',
      value: httpsOnlyFrom
        ? `Kun HTTPS fra ${formatDate(httpsOnlyFrom)}`
        : 'Ingen særlig frist for kun HTTPS',
    },
    {
      term: 'Alarm ved en trækning over',
      value: largestDraw === null ? 'Den fælles grænse' : formatCount(largestDraw, 'nummer', 'numre'),
    },
    {
      term: 'Alarm ved flere trækninger om ugen end',
      value: drawsPerWeek === null ? 'Den fælles grænse' : formatNumber(drawsPerWeek),
    },
  ]
}
