import type { CoveringContact, RequiredFunction } from '@/lib/contacts/coverage'
import { formatCount, formatDate, formatNumber, formatShare } from '@/lib/format'
import { addDays, addMonths } from '@/lib/text/days'
import type { VendorFacts } from '../facts'
import { fromPoints, unknown, type Check, type Finding, type Point } from '../finding'

/** The function whose contact MedCom reaches as first-level support. */
const FIRST_LEVEL = 'firstLevelSupport'

/** Bilag 1, 10.1: each function that is required has somebody whom mail reaches. */
export const contacts: Check = {
  ofVendor: (vendor) => covered(vendor, null, ({ requiredForVendor }) => requiredForVendor),
  ofLaboratory({ id }, vendor) {
    const required = vendor.functions.some(({ requiredForLaboratory }) => requiredForLaboratory)
    return required ? covered(vendor, id, ({ requiredForLaboratory }) => requiredForLaboratory) : null
  },
}

/** Bilag 1, 10.2: every contact was said to be right within so many months. */
export const confirmed: Check = {
  ofVendor: (vendor, { months = 6 }, day) =>
    confirmedOf(vendor, null, months, day) ?? unknown('Der er ingen kontaktpersoner i bilag 3.'),
  ofLaboratory: ({ id }, vendor, { months = 6 }, day) => confirmedOf(vendor, id, months, day),
}

/** Bilag 1, 9.1: laboratories are shown whom to call, and MedCom has a contact for first-level support. */
export const support: Check = {
  ofVendor(vendor) {
    const { phone, email, hours } = vendor.support
    const named = Boolean(phone ?? email)
    const shown = named
      ? `Laboratorierne ser ${[phone && 'et telefonnummer', email && 'en mailadresse', hours && 'en åbningstid'].filter(Boolean).join(', ')}.`
      : 'Laboratorierne ser hverken telefonnummer eller mailadresse.'
    const reached = vendor.contacts.some(
      (one) => one.laboratoryId === null && one.functions.includes(FIRST_LEVEL) && !one.unreachable,
    )
    const points: Point[] = [
      { name: 'Support til laboratorierne', text: shown, ok: named, href: `/leverandoerer/${vendor.id}` },
      {
        name: 'Kontakt for first level-support i bilag 3',
        text: reached ? 'Er oplyst, og mail når frem.' : 'Mangler, eller mail når ikke frem.',
        ok: reached,
        href: `/leverandoerer/${vendor.id}/kontaktpersoner`,
      },
    ]
    const right = points.filter(({ ok }) => ok).length
    return fromPoints(points, `${formatNumber(right)} af 2 oplysninger om first level-support er på plads.`)
  },
  ofLaboratory: () => null,
}

function covered(
  vendor: VendorFacts,
  laboratoryId: string | null,
  isRequired: (one: RequiredFunction) => boolean,
): Finding {
  const there = vendor.contacts.filter((contact) => contact.laboratoryId === laboratoryId)
  const points = vendor.functions.filter(isRequired).map((one) => placeOf(one, there, vendor, laboratoryId))
  if (points.length === 0)
    return { verdict: 'met', text: 'Ingen funktioner er påkrævet.', points, changesOn: null }
  const right = points.filter(({ ok }) => ok).length
  return fromPoints(
    points,
    `${formatShare(right, points.length, 'påkrævet funktion', 'påkrævede funktioner')} har en kontakt, som mail når frem til.`,
  )
}

function placeOf(
  { key, name }: RequiredFunction,
  there: readonly CoveringContact[],
  vendor: VendorFacts,
  laboratoryId: string | null,
): Point {
  const having = there.filter(({ functions }) => functions.includes(key))
  const ok = having.some(({ unreachable }) => !unreachable)
  const text = ok
    ? 'Har en kontakt.'
    : having.length > 0
      ? 'Har kun kontakter, som mail ikke når frem til.'
      : 'Har ingen kontakt.'
  return { name, text, ok, href: contactsAt(vendor, laboratoryId) }
}

function contactsAt({ id }: VendorFacts, laboratoryId: string | null): string {
  return laboratoryId
    ? `/laboratorier/${laboratoryId}/kontaktpersoner`
    : `/leverandoerer/${id}/kontaktpersoner`
}

function confirmedOf(
  vendor: VendorFacts,
  laboratoryId: string | null,
  months: number,
  day: string,
): Finding | null {
  const own = vendor.contacts.filter((contact) => contact.laboratoryId === laboratoryId)
  if (own.length === 0) return null
  const names = new Map(vendor.functions.map(({ key, name }) => [key, name]))
  // Evidence outlives the contact, so it names the function and never the person.
  const points = own.map(({ functions, confirmedOn }): Point => {
    const duty = functions.map((key) => names.get(key) ?? key).join(', ')
    return {
      name: duty ? `Kontakt for ${duty}` : 'Stedfortræder',
      text: `Bekræftet den ${formatDate(confirmedOn)}.`,
      ok: addMonths(confirmedOn, months) >= day,
      href: contactsAt(vendor, laboratoryId),
    }
  })
  const right = points.filter(({ ok }) => ok).length
  return fromPoints(
    points,
    `${formatShare(right, own.length, 'kontakt', 'kontakter')} er bekræftet inden for ${formatCount(months, 'måned', 'måneder')}.`,
    own.map(({ confirmedOn }) => {
      const last = addMonths(confirmedOn, months)
      return last >= day ? addDays(last, 1) : null
    }),
  )
}
