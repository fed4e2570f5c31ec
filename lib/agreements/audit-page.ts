import { formatDate, formatDateTime } from '@/lib/format'
import { formatHash, type Block, type Text } from '@/lib/pdf'
import { parseMarkdown, type TextBlock } from '@/lib/text/markdown'
import type { AgreementContent, StatedSignature } from './content'
import { partyNow, type Successor } from './successors'

/** What was signed, by whom, and where a reader checks it. */
export interface SignedDocument {
  signatures: readonly StatedSignature[]
  /** Who has followed a party since it was made; the text goes on naming the former. */
  successors: readonly Successor[]
  fileName: string
  sha256: string
  /** When the document that was signed was made. */
  frozenAt: Date
  sealedAt: Date
  /** The full address of the page that verifies documents. */
  verifyAt: string
}

/** The last page of a signed agreement: who signed, how they were known, when, from where and by what right. */
export function auditPage({ number, basis }: AgreementContent, signed: SignedDocument): Block[] {
  const { signatures, successors } = signed
  const partyOf = ({ side, signedAt }: StatedSignature) =>
    partyNow(
      (side === 'vendor' ? basis.vendor : basis.administrator).name,
      side,
      successors.filter(({ at }) => at <= signedAt),
    )
  return [
    { type: 'annex', label: 'Revisionsside', heading: 'Sådan er aftalen underskrevet' },
    {
      type: 'facts',
      facts: [
        { term: 'Aftale', value: number },
        {
          term: 'Det underskrevne dokument',
          value: `${signed.fileName}, dannet ${formatDateTime(signed.frozenAt)}`,
        },
        { term: 'Dets SHA-256', value: hash(signed.sha256) },
        { term: 'Dette dokument dannet', value: formatDateTime(signed.sealedAt) },
      ],
    },
    ...parseMarkdown(
      'De foregående sider har samme tekst som det dokument, parterne har underskrevet; felterne med underskrifter er udfyldt, og bilag med kontaktpersoner er, som det var, da denne udgave blev dannet. Det underskrevne dokument opbevares uændret i NPN-portalen.',
    ),
    ...followed(successors),
    ...signatures.flatMap((each) => signatureBlocks(each, partyOf(each))),
    {
      type: 'note',
      heading: 'Hvad det elektroniske segl viser, og hvad det ikke viser',
      text: parseMarkdown(
        'Dokumentet bærer NPN-portalens segl. Seglet viser, at **intet i filen er ændret, siden seglet blev sat**. Det er ikke underskrivernes egen digitale signatur, og det er ikke i sig selv bevis for, hvem der har underskrevet; det fremgår af denne side og af portalens log. Kender din PDF-læser ikke seglets udsteder, skriver den, at udstederen er ukendt. Så viser seglet stadig, at filen er uændret, men **ikke hvem der har sat det**.',
      ),
    },
    {
      type: 'note',
      heading: 'Kontrollér dokumentet',
      text: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Læg filen, eller dens SHA-256, ind på ' },
            { type: 'link', href: signed.verifyAt, children: [{ type: 'text', text: signed.verifyAt }] },
            { type: 'text', text: '. Siden siger, om filen er uændret. Den gemmer ikke filen.' },
          ],
        },
      ],
    },
  ]
}

const ROLES = { vendor: 'leverandør', medcom: 'forvaltende part' }

/** That the text names a party which another has followed since: who is bound now. */
export function followed(successors: readonly Successor[]): TextBlock[] {
  return successors.map(({ side, from, to, on }) => {
    const text = `${to} er fra og med den ${formatDate(on)} fulgt efter ${from} som ${ROLES[side]}. Aftalens tekst er fra før den dag og nævner ${from}; ${to} er part i aftalen i stedet.`
    return { type: 'paragraph', children: [{ type: 'text', text }] }
  })
}

function signatureBlocks(signature: StatedSignature, party: string): Block[] {
  const { name, email, title, place, signedAt, ground, signInMethod, signedInAt, network } = signature
  return [
    { type: 'heading', level: 2, text: `Underskrift for ${party}` },
    {
      type: 'facts',
      facts: [
        { term: 'Navn', value: name },
        { term: 'E-mail', value: email },
        { term: 'Titel', value: title },
        { term: 'Placering i organisationen', value: place },
        { term: 'Underskrevet', value: formatDateTime(signedAt) },
        { term: 'Ret til at underskrive', value: ground },
        { term: 'Logget ind med', value: signInMethod },
        ...(signedInAt ? [{ term: 'Logget ind', value: formatDateTime(signedInAt) }] : []),
        ...(network ? [{ term: 'Netværksadresse', value: network }] : []),
        { term: 'Underskrevet SHA-256', value: hash(signature.sha256) },
      ],
    },
  ]
}

function hash(sha256: string): Text {
  return [{ type: 'code', text: formatHash(sha256) }]
}
