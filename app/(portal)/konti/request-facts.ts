import { PURPOSES, type AccountPurpose, type RequestKind } from '@/lib/accounts/rules'
import { PURPOSE_WORDS } from '@/lib/accounts/words'
import { formatNumber } from '@/lib/format'

interface Asked {
  kind: RequestKind
  /** What is kept of it; read with care. */
  wanted: unknown
  account: { department: string; purpose: AccountPurpose; mailbox: { address: string } }
}

/** What a request would change, field by field; of a new account that stands in the account itself. */
export function wantedFacts({ kind, wanted, account }: Asked): { term: string; value: string }[] {
  const asked = (typeof wanted === 'object' && wanted !== null ? wanted : {}) as Record<string, unknown>
  const text = (field: string) => (typeof asked[field] === 'string' ? asked[field] : '')
  if (kind === 'blockSeries')
    return [
      { term: 'Serie', value: `${text('first')}–${text('last')}` },
      { term: 'Antal numre', value: formatNumber(BigInt(text('count') || '0')) },
      {
        term: 'I trækningsloggen',
        value: asked.drawId
          ? 'Ja, kontoen har trukket serien'
          : 'Nej, loggen kender ingen trækning med hele serien',
      },
    ]
  if (kind !== 'change') return []
  const purpose = PURPOSES.find((one) => one === asked.purpose) ?? account.purpose
  return [
    { term: 'Afdeling', before: account.department, value: text('department') },
    { term: 'Funktionspostkasse', before: account.mailbox.address, value: text('address') },
    { term: 'Formål', before: PURPOSE_WORDS[account.purpose], value: PURPOSE_WORDS[purpose] },
  ]
    .filter(({ before, value }) => before !== value)
    .map(({ term, before, value }) => ({ term, value: `${value} (nu: ${before})` }))
}
