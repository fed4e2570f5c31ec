import type { AccountLetter } from '@/lib/accounts/tell'
import { formatCount } from '@/lib/format'

const list = (names: readonly string[]) => names.join(', ')

/** To the vendor that had the accounts. */
export function fromLetter(laboratory: string, names: readonly string[]): AccountLetter {
  return {
    subject: `Konti for ${laboratory} er overdraget`,
    paragraphs: [
      `${laboratory} har fået en anden leverandør. Derfor er ${formatCount(names.length, 'konto', 'konti')} overdraget: ${list(names)}.`,
      'Det, I bad om, mens I havde kontiene, kan I stadig se. Anmodninger, der ikke var afgjort, er trukket tilbage.',
    ],
    action: { label: 'Se jeres konti', path: '/konti' },
  }
}

/** To the vendor that has them now. */
export function toLetter(
  laboratory: { id: string; name: string },
  names: readonly string[],
  address: string,
): AccountLetter {
  return {
    subject: `I har overtaget konti for ${laboratory.name}`,
    paragraphs: [
      `${laboratory.name} er jeres fra nu af, og ${formatCount(names.length, 'konto', 'konti')} er overdraget til jer: ${list(names)}.`,
      `Funktionspostkassen er ${address}. Bekræft den, hvis I ikke har gjort det, og ret kontiene, hvis noget er anderledes hos jer.`,
    ],
    action: { label: 'Se laboratoriets konti', path: `/konti?laboratorium=${laboratory.id}` },
  }
}
