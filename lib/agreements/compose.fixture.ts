import type { SignedDocument } from './audit-page'
import type { AgreementContent, StatedSignature } from './content'

const clause = { carrier: 'vendor', timing: 'beforeConnection', deadlineMonths: 6 } as const

/** An agreement's content, for tests. */
export const CONTENT: AgreementContent = {
  number: 'NPN-2026-0042',
  drawsAlready: false,
  signBy: '2026-12-12',
  inForceFrom: null,
  template: {
    title: 'Tilslutningsaftale til NPN-servicen',
    number: 2,
    consultation: false,
    terminationMonths: 6,
    termsMonths: 6,
    parts: [
      {
        kind: 'main',
        title: 'Aftalens hovedtekst',
        introduction: 'Aftalen regulerer brugen af **NPN-servicen**.',
        clauses: [
          { ...clause, number: '1', heading: 'Formål', text: 'Et nummer bruges én gang.', obligation: '' },
        ],
      },
      {
        kind: 'annex',
        title: 'Bilag 1: Vilkår',
        introduction: '',
        clauses: [
          { ...clause, number: '5', heading: 'Sikkerhed', text: '', obligation: '' },
          {
            ...clause,
            number: '5.3',
            heading: 'HTTPS',
            text: 'Al trafik er krypteret.',
            obligation: 'Brug HTTPS',
          },
        ],
      },
      { kind: 'contacts', title: 'Bilag 3: Kontaktpersoner', introduction: '', clauses: [] },
    ],
  },
  basis: {
    administrator: {
      name: 'MedCom',
      cvr: '26919991',
      registration: null,
      address: 'Forskerparken 10, 5230 Odense M',
      email: 'NPN@medcom.dk',
    },
    vendor: {
      name: 'Nordlys Lab-IT (demo)',
      cvr: '12345674',
      registration: null,
      address: 'Ærøskøbingvej 14, 8200 Aarhus N',
      email: null,
    },
    contacts: [
      { role: 'Leverandørens administrator', name: 'Åse Østergård', reach: 'aase@nordlys.example' },
      { role: 'First level-support', name: 'Servicedesk', reach: '70 00 00 00, hverdage kl. 8–16' },
    ],
    contactsAt: new Date('2026-11-12T09:42:00Z'),
  },
}

const signature: StatedSignature = {
  side: 'vendor',
  name: 'Åse Østergård',
  email: 'aase@nordlys.example',
  title: 'Administrerende direktør',
  place: 'Direktionen',
  ground: 'Tegningsret: CVR-registret',
  signInMethod: 'mailet link og godkendelsesapp',
  signedInAt: new Date('2026-11-13T09:40:00Z'),
  network: '192.0.2.7',
  signedAt: new Date('2026-11-13T09:42:00Z'),
  sha256: 'ab'.repeat(32),
}

/** The same agreement once both have signed it. */
export const SIGNED: SignedDocument = {
  signatures: [
    signature,
    { ...signature, side: 'medcom', name: 'Mette Ørsted', email: 'mette@medcom.example' },
  ],
  successors: [],
  fileName: 'NPN-2026-0042 til underskrift.pdf',
  sha256: 'ab'.repeat(32),
  frozenAt: new Date('2026-11-12T09:42:00Z'),
  sealedAt: new Date('2026-11-14T09:42:00Z'),
  verifyAt: 'https://npn.example.dk/verificer',
}
