import { Alert, type AlertKind } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { DOCUMENT_WORDS } from '@/lib/agreements/signing-words'
import type { SealFinding, verifyDocument } from '@/lib/documents'
import { formatDateTime } from '@/lib/format'

type Found = Extract<Awaited<ReturnType<typeof verifyDocument>>, { ok: true }>['value']

/** What the portal knows of a file or a fingerprint, the verdict first. */
export function Answer({ found, seal }: { found: Found; seal?: SealFinding }) {
  return (
    <div className="mb-10" data-answer={found.known ? 'known' : (seal ?? 'unknown')}>
      {found.known ? <Known found={found} /> : <Unknown seal={seal} />}
      <p className="mt-3 text-14 text-ink-quiet">
        Fingeraftryk: <Mono wrap>{found.sha256.replace(/(.{8})(?=.)/g, '$1 ')}</Mono>
      </p>
    </div>
  )
}

function Known({ found }: { found: Extract<Found, { known: true }> }) {
  const { kind, number, createdAt, newer } = found
  return (
    <Alert kind="success" title="Dokumentet er uændret" live>
      <p className="mt-1">
        {kind === 'signedElsewhere'
          ? 'Det er præcis den fil, som er gemt i NPN-portalen.'
          : 'Det er præcis den fil, som NPN-portalen har dannet.'}
      </p>
      <div className="mt-3">
        <DescriptionList
          narrow
          items={[
            { term: 'Aftale', value: number },
            { term: 'Slags', value: DOCUMENT_WORDS[kind] },
            { term: 'Gemt i portalen', value: formatDateTime(createdAt) },
          ]}
        />
      </div>
      {kind === 'forSignature' && (
        <p className="mt-3">
          Det er det dokument, der er dannet til underskrift. Underskrifterne står i den underskrevne aftale.
        </p>
      )}
      {newer && (
        <p className="mt-3 font-bold">
          Der findes et nyere dokument til den samme aftale: {DOCUMENT_WORDS[newer.kind].toLowerCase()},{' '}
          {formatDateTime(newer.createdAt)}.
        </p>
      )}
    </Alert>
  )
}

const UNKNOWN: Record<SealFinding | 'hash', { kind: AlertKind; title: string; text: string }> = {
  hash: {
    kind: 'warning',
    title: 'Portalen kender ikke fingeraftrykket',
    text: 'Enten er dokumentet ændret, eller også er det ikke dannet i NPN-portalen. Se efter, om alle 64 tegn er med.',
  },
  none: {
    kind: 'warning',
    title: 'Portalen kender ikke dokumentet',
    text: 'Filen bærer ikke NPN-portalens segl. Enten er den ikke herfra, eller også er den ændret eller gemt på ny af et andet program.',
  },
  ours: {
    kind: 'warning',
    title: 'Seglet er helt, men portalen kender ikke dokumentet',
    text: 'Filen bærer NPN-portalens segl, og intet er ændret siden, men dokumentet findes ikke i portalen. Skriv til NPN@medcom.dk, og send filen med.',
  },
  oursChanged: {
    kind: 'error',
    title: 'Dokumentet er ændret',
    text: 'Filen bærer NPN-portalens segl, men indholdet er ikke længere, som da seglet blev sat. Brug den ikke. Hent den rigtige i portalen, eller skriv til NPN@medcom.dk.',
  },
  others: {
    kind: 'warning',
    title: 'Portalen kender ikke dokumentet',
    text: 'Filen bærer en elektronisk signatur fra en anden end NPN-portalen. Portalen kan ikke sige, om den er i orden.',
  },
  othersChanged: {
    kind: 'warning',
    title: 'Portalen kender ikke dokumentet',
    text: 'Filen bærer en elektronisk signatur fra en anden end NPN-portalen, og den passer ikke til indholdet.',
  },
}

function Unknown({ seal }: { seal: SealFinding | undefined }) {
  const { kind, title, text } = UNKNOWN[seal ?? 'hash']
  return (
    <Alert kind={kind} title={title} live>
      <p className="mt-1">{text}</p>
    </Alert>
  )
}
