import { formatCount, formatCvr, formatDate, formatDateTime } from '@/lib/format'
import type { Block, Document } from '@/lib/pdf'
import { parseMarkdown } from '@/lib/text/markdown'
import { auditPage, followed, type SignedDocument } from './audit-page'
import { contactBlocks } from './compose-contacts'
import type { AgreementContent, ClauseContent, PartContent, Party, StatedSignature } from './content'
import type { Successor } from './successors'

interface Purpose {
  /** A draft says so over every page. */
  draft?: boolean
  at: Date
  /** What has been signed: then the signatures stand in it, and the audit page follows. */
  signed?: SignedDocument
}

/** An agreement as a document: front page, text, annexes, signature page, and once it is signed the audit page. */
export function composeAgreement(content: AgreementContent, { draft, at, signed }: Purpose): Document {
  const { number, template, basis } = content
  const parts = template.parts.flatMap((part) => partBlocks(part, content, signed?.successors))
  return {
    title: template.title,
    subtitle: `mellem ${basis.administrator.name} og ${basis.vendor.name}`,
    language: 'da-DK',
    author: basis.administrator.name,
    producer: 'NPN-portalen',
    createdAt: at,
    reference: `${number} · skabelonens version ${template.number}`,
    ...(draft && { mark: 'UDKAST' }),
    blocks: [
      ...frontPage(content),
      ...parts,
      ...signaturePage(content, signed),
      ...(signed ? auditPage(content, signed) : []),
    ],
  }
}

function frontPage({ number, template, basis, ...agreement }: AgreementContent): Block[] {
  const months = (count: number) => formatCount(count, 'måned', 'måneder')
  const facts = [
    { term: 'Aftalenummer', value: number },
    { term: 'Tekst', value: `Skabelonens version ${template.number}` },
    { term: 'Opsigelse', value: `${months(template.terminationMonths)}s varsel fra hver af parterne` },
    { term: 'Ændring af vilkår', value: `${months(template.termsMonths)}s varsel` },
    ...(agreement.signBy ? [{ term: 'Underskrives senest', value: formatDate(agreement.signBy) }] : []),
    ...(agreement.inForceFrom
      ? [{ term: 'Træder tidligst i kraft', value: formatDate(agreement.inForceFrom) }]
      : []),
  ]
  return [
    ...(template.consultation ? [CONSULTATION] : []),
    { type: 'heading', level: 2, text: 'Aftalen' },
    { type: 'facts', facts },
    { type: 'heading', level: 2, text: 'Parterne' },
    partyFacts('Forvaltende part', basis.administrator),
    partyFacts('Leverandør', basis.vendor),
    ...(agreement.drawsAlready
      ? parseMarkdown(
          'Leverandørens systemer trækker allerede numre. De krav, som ellers skal være opfyldt før tilslutning, har derfor en frist i stedet. Fristen står ved hvert krav.',
        )
      : []),
  ]
}

const CONSULTATION: Block = {
  type: 'note',
  heading: 'Udkast i høring',
  text: parseMarkdown(
    'Aftalens tekst er et udkast i høring. Den kan blive ændret efter aftalens eget varsel.',
  ),
}

function partyFacts(term: string, { name, cvr, registration, address, email }: Party): Block {
  return {
    type: 'facts',
    facts: [
      { term, value: name },
      ...(cvr ? [{ term: 'CVR-nummer', value: formatCvr(cvr) }] : []),
      ...(registration ? [{ term: 'Registrering', value: registration }] : []),
      ...(address ? [{ term: 'Adresse', value: address }] : []),
      ...(email ? [{ term: 'E-mail', value: email }] : []),
    ],
  }
}

function partBlocks(
  part: PartContent,
  content: AgreementContent,
  successors?: readonly Successor[],
): Block[] {
  const numbers = new Set(part.clauses.map(({ number }) => number))
  return [
    ...partHead(part),
    ...parseMarkdown(part.introduction),
    ...(part.kind === 'contacts' ? contactBlocks(content.basis, successors) : []),
    ...part.clauses.map((clause): Block => ({
      type: 'clause',
      number: clause.number,
      ...(clause.heading && { heading: clause.heading }),
      level: numbers.has(clause.number.split('.')[0]!) && clause.number.includes('.') ? 3 : 2,
      text: [...parseMarkdown(clause.text), ...obligation(clause, content.drawsAlready)],
    })),
  ]
}

/** "Bilag 1: Vilkår" is annex "Bilag 1" with the heading "Vilkår". */
function partHead({ kind, title }: PartContent): Block[] {
  if (kind === 'main') return [{ type: 'pageBreak' }, { type: 'heading', level: 1, text: title }]
  const [, label, heading] = /^(bilag\s+\S+?)\s*[:·.–—-]\s*(\S.*)$/i.exec(title) ?? []
  return [{ type: 'annex', label: label ?? 'Bilag', heading: heading ?? title }]
}

const CARRIERS = { vendor: 'leverandøren', medcom: 'den forvaltende part', laboratory: 'laboratoriet' }

/** What the clause obliges to, in one line under it: the same words as on the checklist. */
function obligation({ obligation, carrier, timing, deadlineMonths }: ClauseContent, drawsAlready: boolean) {
  if (!obligation || !carrier || !timing) return []
  const months = formatCount(deadlineMonths ?? 6, 'måned', 'måneder')
  const when = {
    beforeConnection: drawsAlready ? `senest ${months} efter begges underskrift` : 'før tilslutning',
    afterInForce: `senest ${months} efter ikrafttræden`,
    always: 'så længe aftalen gælder',
  }[timing]
  const text = `${obligation}. Påhviler ${CARRIERS[carrier]}, ${when}.`
  return [
    {
      type: 'paragraph' as const,
      children: [
        { type: 'strong' as const, children: [{ type: 'text' as const, text: 'Krav: ' }] },
        { type: 'text' as const, text },
      ],
    },
  ]
}

function signaturePage({ basis }: AgreementContent, signed: SignedDocument | undefined): Block[] {
  const block = (side: StatedSignature['side'], { name }: Party) => {
    const signature = signed?.signatures.find((each) => each.side === side)
    return {
      party: `For ${name}`,
      ...(signature && {
        date: formatDateTime(signature.signedAt),
        name: signature.name,
        email: signature.email,
        title: signature.title,
        place: signature.place,
      }),
    }
  }
  return [
    { type: 'pageBreak' },
    { type: 'heading', level: 1, text: 'Underskrifter' },
    ...parseMarkdown(
      signed
        ? 'Aftalen er underskrevet i NPN-portalen. Hvem der har underskrevet, hvordan, hvornår og med hvilken ret, står på revisionssiden bagest.'
        : 'Aftalen underskrives i NPN-portalen, først af leverandøren og derefter af den forvaltende part. Den kan også underskrives på anden måde med felterne herunder.',
    ),
    ...followed(signed?.successors ?? []),
    {
      type: 'signatures',
      signatures: [block('vendor', basis.vendor), block('medcom', basis.administrator)],
    },
  ]
}
