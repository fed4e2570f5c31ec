import { formatDate, formatShare } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import type { LaboratoryFacts } from '../facts'
import { earliest, fromPoints, unknown, type Check, type Finding, type Point } from '../finding'
import { accountsAt } from './accounts'

const NOTHING_DRAWN = 'Laboratoriet har endnu ikke kaldt NPN-servicen med leverandøren.'

interface Unwanted {
  on(laboratory: LaboratoryFacts): string | null
  name: string
  /** "Seneste trækning uden HTTPS var" */
  last: string
  /** "Ingen trækninger uden HTTPS i trækningsloggen" */
  none: string
  query: string
}

const HTTP: Unwanted = {
  on: ({ lastHttpOn }) => lastHttpOn,
  name: 'Trækning uden HTTPS',
  last: 'Seneste trækning uden HTTPS var',
  none: 'Ingen trækninger uden HTTPS i trækningsloggen',
  query: '',
}
const MANUAL: Unwanted = {
  on: ({ lastManualOn }) => lastManualOn,
  name: 'Trækning på websiden',
  last: 'Seneste trækning på websiden var',
  none: 'Ingen trækninger på websiden i trækningsloggen',
  query: '&kanal=webPage',
}
const RETURN: Unwanted = {
  on: ({ lastReturnOn }) => lastReturnOn,
  name: 'Tilbagelevering',
  last: 'Seneste tilbagelevering var',
  none: 'Ingen tilbageleveringer i trækningsloggen',
  query: '&operation=return',
}

/** Bilag 1, 5.3: nothing drawn without HTTPS for so many days. */
export const https: Check = seenNoMore(HTTP)

/** Bilag 1, 5.2: nothing drawn by hand on the web page for so many days. */
export const manualDraw: Check = seenNoMore(MANUAL)

function seenNoMore(unwanted: Unwanted): Check {
  return {
    ofLaboratory(laboratory, _vendor, { days = 30 }, day) {
      if (!laboratory.lastCallOn) return unknown(NOTHING_DRAWN)
      const { point, changesOn } = lookFor(unwanted, laboratory, days, day)
      return fromPoints([point], point.text, [changesOn])
    },
  }
}

/** Notat 2.2.1: every account has returns blocked, and no numbers have been given back for so many days. */
export const returnBlocked: Check = {
  ofVendor(vendor, _thresholds, _day) {
    const own = accountsAt(vendor, null)
    return own.length > 0 ? blocked(own) : null
  },
  ofLaboratory(laboratory, vendor, { days = 30 }, day) {
    const own = accountsAt(vendor, laboratory.id)
    if (own.length === 0 && !laboratory.lastCallOn)
      return unknown('Laboratoriet har ingen åben konto i produktion.')
    const { point, changesOn } = lookFor(RETURN, laboratory, days, day)
    const log = fromPoints([point], point.text, [changesOn])
    if (own.length === 0) return log
    const policy = blocked(own)
    return fromPoints([...policy.points, ...log.points], `${policy.text} ${log.text}`, [
      earliest([policy.changesOn, log.changesOn]),
    ])
  },
}

function blocked(own: readonly { id: string; name: string; returnBlocked: boolean }[]): Finding {
  const right = own.filter(({ returnBlocked }) => returnBlocked).length
  const text = `Tilbagelevering er spærret på ${formatShare(right, own.length, 'konto', 'konti')}.`
  return fromPoints(
    own.map(({ id, name, returnBlocked }) => ({
      name,
      text: returnBlocked ? 'Tilbagelevering er spærret.' : 'Numre kan leveres tilbage.',
      ok: returnBlocked,
      href: `/konti/${id}`,
    })),
    text,
  )
}

function lookFor(
  { on, name, last, none, query }: Unwanted,
  laboratory: LaboratoryFacts,
  days: number,
  day: string,
): { point: Point; changesOn: string | null } {
  const seen = on(laboratory)
  const href = `/traekninger?laboratorium=${laboratory.id}${query}`
  if (!seen) return { point: { name, text: `${none}.`, ok: true, href }, changesOn: null }
  const clearOn = addDays(seen, days + 1)
  const ok = clearOn <= day
  const rest = ok ? '' : ` Kravet er opfyldt den ${formatDate(clearOn)}, hvis der ikke kommer flere.`
  return {
    point: { name, text: `${last} den ${formatDate(seen)}.${rest}`, ok, href },
    changesOn: ok ? null : clearOn,
  }
}
