import { formatDate, formatShare } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import type { AccountFact, VendorFacts } from '../facts'
import { fromPoints, type Check, type Finding, type Point } from '../finding'

/**
 * Bilag 1, 4.2: each laboratory has an account in production, and every account belongs to a department and a functional
 * mailbox that somebody has shown to read. A personal address is no fault where there is a reason for it.
 */
export const accounts: Check = {
  ofVendor(vendor, _thresholds, day) {
    const own = accountsAt(vendor, null)
    return own.length > 0 ? judge(own, day) : null
  },
  ofLaboratory({ id }, vendor, _thresholds, day) {
    const own = accountsAt(vendor, id)
    if (own.length > 0) return judge(own, day)
    const href = `/laboratorier/${id}/konti`
    const text = 'Laboratoriet har ingen åben konto i produktion.'
    return fromPoints([{ name: 'Konto i produktion', text: 'Mangler', ok: false, href }], text)
  },
}

/** The accounts of the vendor itself, or of a laboratory. */
export function accountsAt(vendor: VendorFacts, laboratoryId: string | null): AccountFact[] {
  return vendor.accounts.filter((account) => account.laboratoryId === laboratoryId)
}

function judge(own: readonly AccountFact[], day: string): Finding {
  const points = own.map((account) => pointOf(account, day))
  const right = points.filter(({ ok }) => ok).length
  const turns = own.map(({ mailbox: { attestBy } }) =>
    attestBy && attestBy >= day ? addDays(attestBy, 1) : null,
  )
  return fromPoints(
    points,
    `${formatShare(right, own.length, 'konto', 'konti')} i produktion har en afdeling og en bekræftet funktionspostkasse.`,
    turns,
  )
}

function pointOf({ id, name, department, mailbox }: AccountFact, day: string): Point {
  const point = (ok: boolean, text: string): Point => ({ name, text, ok, href: `/konti/${id}` })
  const { looksPersonal, personalReason, proven, attestBy, unreachable } = mailbox
  if (!department.trim()) return point(false, 'Kontoen har ingen afdeling.')
  if (unreachable) return point(false, 'Mail til postkassen kommer retur.')
  if (!proven) return point(false, 'Postkassen er ikke bekræftet.')
  if (attestBy && attestBy < day)
    return point(false, `Postkassen skulle være bekræftet igen senest den ${formatDate(attestBy)}.`)
  if (looksPersonal && !personalReason)
    return point(false, 'Postkassen ligner en persons egen, og der er ingen begrundelse.')
  return point(
    true,
    looksPersonal
      ? 'Postkassen er bekræftet. Den ligner en persons egen, og begrundelsen er noteret.'
      : 'Postkassen er bekræftet.',
  )
}
