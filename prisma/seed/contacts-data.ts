import type { VendorCode } from './parties-data'

type Functions = readonly string[]

/** What a demo contact is; the address is under the vendor's own host. */
export interface DemoContact {
  name: string
  functions: Functions
  /** Before the @. */
  box: string
  /** A person; otherwise a functional mailbox. */
  title?: string
  phone?: string
  hours?: string
  deputy?: string
  /** The code of a laboratory it is for. */
  laboratory?: string
}

const desk = (functions: Functions, phone: string, hours: string): DemoContact => ({
  name: 'Driftsvagten',
  functions,
  box: 'drift',
  phone,
  hours,
})

/** Bilag 3 as each vendor began it, 18 months ago or when it came; numbers are typed as people type them. */
export const FIRST_CONTACTS: Record<VendorCode, readonly DemoContact[]> = {
  NORDLYS: [
    desk(['operations', 'security'], 'tlf. 70 00 01 00', 'hele døgnet'),
    { name: 'Teknisk support', functions: ['technical'], box: 'teknik', phone: '+45 70000101' },
    {
      name: 'Niels Nordahl (demo)',
      title: 'Kundechef',
      functions: ['agreement'],
      box: 'niels.nordahl',
      phone: '0045 20 00 01 02',
    },
    { name: 'Brugeradministrationen', functions: ['accountCreation'], box: 'brugere' },
    {
      name: 'Nordlys Servicedesk',
      functions: ['firstLevelSupport'],
      box: 'servicedesk',
      phone: '70000000',
      hours: 'hverdage kl. 8–16',
    },
  ],
  HAVBLIK: [
    desk(['operations', 'technical'], '70 00 01 10', 'hverdage kl. 7–17'),
    { name: 'Aftaler og økonomi', functions: ['agreement'], box: 'aftaler' },
    {
      name: 'Havblik Servicedesk',
      functions: ['firstLevelSupport', 'accountCreation'],
      box: 'servicedesk',
      phone: '70 00 00 01',
      hours: 'hverdage kl. 7–17',
    },
  ],
  FJORD: [
    desk(['operations', 'security'], '70.00.01.20', 'hverdage kl. 8–15.30'),
    {
      name: 'Finn Fjordgaard (demo)',
      title: 'Udviklingschef',
      functions: ['technical', 'agreement'],
      box: 'finn.fjordgaard',
      phone: '20 00 01 21',
    },
    {
      name: 'Fjordens servicedesk',
      functions: ['firstLevelSupport', 'accountCreation'],
      box: 'servicedesk',
      phone: '70 00 00 02',
    },
  ],
  KYST: [
    desk(['operations', 'technical', 'security'], '70-00-01-30', 'hverdage kl. 8–16'),
    {
      name: 'Karl Kyst (demo)',
      title: 'Direktør',
      functions: ['agreement'],
      box: 'karl.kyst',
      deputy: 'Driftsvagten',
    },
    { name: 'Kystlab brugeroprettelse', functions: ['accountCreation'], box: 'konti' },
    { name: 'Kystlab hjælp', functions: ['firstLevelSupport'], box: 'hjaelp', phone: '70 00 00 03 lok. 2' },
  ],
  SOLSORT: [
    desk(['operations', 'technical', 'security'], '70 00 01 40', 'hverdage kl. 9–15'),
    { name: 'Solsort kontor', functions: ['agreement'], box: 'kontor' },
    { name: 'Solsort support', functions: ['firstLevelSupport'], box: 'support', phone: '70 00 00 04' },
  ],
  EGESKOV: [
    {
      name: 'Egon Egeskov (demo)',
      title: 'Indehaver',
      functions: ['operations', 'technical', 'agreement', 'accountCreation', 'firstLevelSupport'],
      box: 'egon',
      phone: '40 00 01 50',
      hours: 'alle dage kl. 7–22',
    },
  ],
  GRANIT: [
    desk(['operations', 'technical', 'firstLevelSupport'], '+46 (0)40 123 45 00', 'hverdage kl. 8–17'),
    {
      name: 'Greta Granit (demo)',
      title: 'Avtalsansvarig',
      functions: ['agreement', 'accountCreation'],
      box: 'greta.granit',
      phone: '0046 40 1234501',
      deputy: 'Driftsvagten',
    },
  ],
  BAELTHAVET: [
    desk(['operations', 'security'], '70 00 01 60', 'hele døgnet'),
    { name: 'Bælt-LIS forvaltning', functions: ['technical', 'agreement'], box: 'baelt-lis' },
    {
      name: 'Bælt-IT servicedesk',
      functions: ['firstLevelSupport', 'accountCreation'],
      box: 'servicedesk',
      phone: '70 00 00 40',
    },
  ],
}

/** What happened later: who was added, changed, replaced or left, the oldest first. */
export const LATER: readonly {
  vendor: VendorCode
  daysAgo: number
  who: string
  what: 'add' | 'change' | 'replace' | 'end'
  now?: Partial<DemoContact>
}[] = [
  {
    vendor: 'NORDLYS',
    daysAgo: 488,
    who: 'Lisbet Lund (demo)',
    what: 'add',
    now: {
      title: 'Systemansvarlig',
      functions: ['technical'],
      box: 'lisbet.lund',
      phone: '20 00 01 03',
      laboratory: 'DEMO-KBA-01',
    },
  },
  {
    vendor: 'HAVBLIK',
    daysAgo: 455,
    who: 'Driftsvagten',
    what: 'change',
    now: { hours: 'hverdage kl. 7–18' },
  },
  {
    vendor: 'NORDLYS',
    daysAgo: 401,
    who: 'Niels Nordahl (demo)',
    what: 'replace',
    now: {
      name: 'Nete Nordby (demo)',
      title: 'Kundechef',
      box: 'nete.nordby',
      phone: '20 00 01 04',
      deputy: 'Teknisk support',
    },
  },
  { vendor: 'KYST', daysAgo: 333, who: 'Driftsvagten', what: 'change', now: { phone: '70 00 01 31' } },
  {
    vendor: 'NORDLYS',
    daysAgo: 262,
    who: 'Teknisk support',
    what: 'change',
    now: { hours: 'hverdage kl. 8–16' },
  },
  {
    vendor: 'FJORD',
    daysAgo: 240,
    who: 'Fjordens servicedesk',
    what: 'change',
    now: { hours: 'hverdage kl. 8–15.30' },
  },
  { vendor: 'KYST', daysAgo: 64, who: 'Kystlab brugeroprettelse', what: 'end' },
  {
    vendor: 'BAELTHAVET',
    daysAgo: 31,
    who: 'Bælt-LIS forvaltning',
    what: 'change',
    now: { phone: '70 00 01 61' },
  },
  {
    vendor: 'NORDLYS',
    daysAgo: 2,
    who: 'Driftsvagten',
    what: 'replace',
    now: { name: 'Nordlys Overvågning', box: 'overvaagning', phone: '70 00 01 05', hours: 'hele døgnet' },
  },
  {
    vendor: 'HAVBLIK',
    daysAgo: 1,
    who: 'Sikkerhedsvagten',
    what: 'add',
    now: { functions: ['security'], box: 'sikkerhed', phone: '70 00 01 11' },
  },
]
