import type { LockedAgreement } from '@/lib/agreements/kin'
import { formatCount, formatCvr, formatDate, formatDateTime } from '@/lib/format'
import { renderDocument, type Block } from '@/lib/pdf'
import { SHORT_REASON_WORDS } from './words'
import type { ShortReason } from './rules'

interface Terminated {
  giver: string
  receiver: string
  /** Who gave it, by name; kept with the document, since a notice is given by somebody. */
  by: string
  givenAt: Date
  months: number
  effectiveOn: string
  shortReason: ShortReason | null
  reason: string
}

/** A termination as a document of its own, which is stored with the agreement. */
export function terminationDocument(agreement: LockedAgreement, given: Terminated): Promise<Uint8Array> {
  const { vendor, administrator, number, templateVersion } = agreement
  const { giver, receiver, by, givenAt, months, effectiveOn, shortReason, reason } = given
  const cvr = (party: { cvr: string | null }) => (party.cvr ? `, CVR ${formatCvr(party.cvr)}` : '')
  const opening = `${giver} opsiger hermed aftale ${number} over for ${receiver}. Aftalens sidste gyldige dag er den ${formatDate(effectiveOn)}. Indtil da gælder aftalen uændret.`
  const blocks: Block[] = [
    { type: 'paragraph', children: [{ type: 'text', text: opening }] },
    { type: 'heading', level: 2, text: 'Opsigelsen' },
    {
      type: 'facts',
      facts: [
        { term: 'Aftale', value: `${number}, ${templateVersion.title}, version ${templateVersion.number}` },
        { term: 'Forvaltende part', value: `${administrator.name}${cvr(administrator)}` },
        { term: 'Leverandør', value: `${vendor.name}${cvr(vendor)}` },
        { term: 'Opsagt af', value: `${by}, ${giver}` },
        { term: 'Opsagt', value: formatDateTime(givenAt) },
        { term: 'Varsel efter aftalen', value: formatCount(months, 'måned', 'måneder') },
        { term: 'Sidste gyldige dag', value: formatDate(effectiveOn) },
        ...(shortReason ? [{ term: 'Kortere varsel', value: SHORT_REASON_WORDS[shortReason] }] : []),
        ...(reason ? [{ term: 'Begrundelse', value: reason }] : []),
      ],
    },
  ]
  return renderDocument({
    title: `Opsigelse af aftale ${number}`,
    subtitle: `mellem ${administrator.name} og ${vendor.name}`,
    language: 'da-DK',
    author: giver,
    producer: 'NPN-portalen',
    createdAt: givenAt,
    reference: number,
    blocks,
  })
}
