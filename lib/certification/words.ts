import type { ApprovalStatus } from '@/lib/systems/approval-words'
import { DIRECTION_WORDS, type Direction } from '@/lib/systems/approval-words'
import type { CertificationState, Waits } from './rules'

/** What the register can say of a system by a standard: the states, those MedCom's list adds, and what time adds. */
export const REGISTER_WORDS = [
  'ordered',
  'planned',
  'testing',
  'approved',
  'expired',
  'notApproved',
  'testMissing',
  'withdrawn',
] as const
export type RegisterWord = (typeof REGISTER_WORDS)[number] & (CertificationState | ApprovalStatus | 'expired')

/** The same as people read it; the colours follow from the words. */
export const WORDS: Record<(typeof REGISTER_WORDS)[number], string> = {
  ordered: 'Bestilt',
  planned: 'Planlagt',
  testing: 'Tester',
  approved: 'Godkendt',
  expired: 'Udløbet',
  notApproved: 'Ikke godkendt',
  testMissing: 'Test mangler',
  withdrawn: 'Trukket tilbage',
}

/** The saved views of the register. */
export const VIEWS = ['current', 'medcom', 'vendor', 'expiring', 'disagreeing', 'all'] as const
export type View = (typeof VIEWS)[number]

/** "REQ01 (Q0131K)". */
export const standardLabel = ({ code, version }: { code: string; version: string }) =>
  version ? `${code} (${version})` : code

/** "REQ01 (Q0131K), modtage". */
export const testLabel = (standard: { code: string; version: string }, direction: Direction) =>
  `${standardLabel(standard)}, ${DIRECTION_WORDS[direction].toLowerCase()}`

/** "Polaris LIS 5.0". */
export const systemLabel = (name: string, version: string | null) => (version ? `${name} ${version}` : name)

/** What is tested, in one line: "Polaris LIS 5.0, REQ01 (Q0131K), modtage". */
export const subjectOf = (one: {
  direction: Direction
  system: { name: string }
  systemVersion: { label: string } | null
  standard: { code: string; version: string }
}) =>
  `${systemLabel(one.system.name, one.systemVersion?.label ?? null)}, ${testLabel(one.standard, one.direction)}`

/** Whom a certification waits for, by name. */
export function waitsForWords(waitsFor: Waits | null, vendorName: string): string | null {
  if (waitsFor === null || waitsFor === 'nobody') return null
  return waitsFor === 'medcom' ? 'Afventer MedCom' : `Afventer ${vendorName}`
}

/** What had happened, as the course of a certification tells it. */
export const DEED_WORDS = {
  order: 'Bestilt',
  propose: 'Foreslået testdag',
  agree: 'Testdag aftalt',
  begin: 'Test begyndt',
  approve: 'Godkendt',
  reject: 'Ikke godkendt',
  changeExpiry: 'Udløb ændret',
  withdraw: 'Trukket tilbage',
} as const

export const FILE_WORDS = { protocol: 'Testprotokol', certificate: 'Certifikat' } as const
export type FileKind = keyof typeof FILE_WORDS

/** What the fields of a certification are called, in forms and history. */
export const FIELD_WORDS: Record<string, string> = {
  certificationNumber: 'Certificering',
  orderMessage: 'Besked til MedCom',
  systemVersionId: 'Version',
  systemVersion: 'Version',
  standard: 'Standard',
  standardName: 'Standardens navn',
  plan: 'Plan for testen',
  approvedOn: 'Godkendt fra',
  expiresOn: 'Sidste dag, godkendelsen gælder',
  decision: 'MedComs bemærkning',
  fileKind: 'Slags fil',
  required: 'Skal være godkendt til',
  firstReminder: 'Dage før udløb, første påmindelse',
  secondReminder: 'Dage før udløb, anden påmindelse',
  lastReminder: 'Dage før udløb, sidste påmindelse',
}
