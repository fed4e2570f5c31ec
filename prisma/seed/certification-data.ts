import type { SystemCode } from './parties-data'

export interface DemoCertification {
  system: SystemCode
  version?: string
  /** As the demo's approval list names it: one that it names for the system. */
  standard: string
  direction: 'send' | 'receive'
  /** How far it goes. Wished: ordered with a day of the vendor's own. */
  goes: 'ordered' | 'wished' | 'proposed' | 'planned' | 'testing' | 'approved' | 'notApproved' | 'withdrawn'
  /** Ordered so many days before today. */
  daysAgo: number
  /** Days from today to the day of the test; negative: it has been. */
  plannedIn: number
  /** Days from today to the last day of the approval; none: until further notice. */
  expiresIn?: number
  message?: string
  /** MedCom's words with the decision, or the vendor's with its withdrawal. */
  words?: string
}

/** What has been ordered, tested and decided in the demo over 18 months. */
export const CERTIFICATIONS: readonly DemoCertification[] = [
  {
    system: 'POLARIS',
    version: '4.1',
    standard: 'REQ01 (Q0131K)',
    direction: 'receive',
    goes: 'approved',
    daysAgo: 525,
    plannedIn: -501,
    expiresIn: 38,
    words: 'Uden anmærkninger.',
  },
  {
    system: 'KYSTLAB_MIKRO',
    standard: 'RPT02 (R0231M)',
    direction: 'send',
    goes: 'approved',
    daysAgo: 510,
    plannedIn: -480,
    expiresIn: -19,
  },
  {
    system: 'EGESKOV_BLODBANK',
    version: '7.2',
    standard: 'REQ01 (Q0131K)',
    direction: 'receive',
    goes: 'approved',
    daysAgo: 400,
    plannedIn: -372,
    expiresIn: 360,
  },
  {
    system: 'POLARIS_MIKRO',
    version: '2.3',
    standard: 'RPT02 (R0231M)',
    direction: 'send',
    goes: 'notApproved',
    daysAgo: 260,
    plannedIn: -235,
    words: 'Resistenssvar mangler enhed i to af otte eksempler.',
  },
  {
    system: 'POLARIS_MIKRO',
    version: '2.3',
    standard: 'RPT02 (R0231M)',
    direction: 'send',
    goes: 'approved',
    daysAgo: 215,
    plannedIn: -196,
    expiresIn: 535,
    words: 'Enhederne er på plads.',
  },
  {
    system: 'TIDEVAND_MIKRO',
    version: '2025.2',
    standard: 'VANSEnvelope (1.0)',
    direction: 'send',
    goes: 'notApproved',
    daysAgo: 75,
    plannedIn: -52,
    words: 'Konvolutten afvises af modtageren, når afsenderens lokationsnummer mangler.',
  },
  {
    system: 'GRANIT_PATHOLOGY',
    version: '9.2',
    standard: 'REQ03 (Q0331P)',
    direction: 'receive',
    goes: 'withdrawn',
    daysAgo: 44,
    plannedIn: 0,
    words: 'Version 9.2 udkommer først til foråret.',
  },
  {
    system: 'TIDEVAND',
    version: '2026.1',
    standard: 'REQ01 (Q0132K)',
    direction: 'receive',
    goes: 'approved',
    daysAgo: 34,
    plannedIn: -9,
    expiresIn: 722,
    words: 'Godkendt. Godkendelseslisten opdateres ved næste udgave.',
  },
  {
    system: 'FJORDLAB_PATOLOGI',
    version: '12',
    standard: 'REQ03 (Q0331P)',
    direction: 'receive',
    goes: 'testing',
    daysAgo: 29,
    plannedIn: -4,
  },
  {
    system: 'TIDEVAND',
    version: '2026.1',
    standard: 'XRPT01 (XR0131K)',
    direction: 'send',
    goes: 'planned',
    daysAgo: 20,
    plannedIn: 0,
  },
  {
    system: 'POLARIS',
    version: '5.0',
    standard: 'XRPT01 (XR0131K)',
    direction: 'send',
    goes: 'planned',
    daysAgo: 18,
    plannedIn: 16,
  },
  {
    system: 'SOLSORT_GENETIK',
    version: '2.0',
    standard: 'VANSEnvelope (1.0)',
    direction: 'send',
    goes: 'proposed',
    daysAgo: 8,
    plannedIn: 12,
  },
  {
    system: 'BAELT_LIS',
    version: '2.1',
    standard: 'CTL03 (C0330Q)',
    direction: 'receive',
    goes: 'wished',
    daysAgo: 6,
    plannedIn: 19,
  },
  {
    system: 'FJORDLAB',
    version: '12',
    standard: 'REQ01 (Q0132K)',
    direction: 'receive',
    goes: 'ordered',
    daysAgo: 5,
    plannedIn: 0,
    message: 'Version 12 er klar hos os. Vi kan teste fra mandag.',
  },
]
