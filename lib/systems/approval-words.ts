/** The words of MedCom's approval list, and how its names are put together. */

export const DIRECTIONS = ['send', 'receive'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const APPROVAL_STATUSES = ['approved', 'notApproved', 'testing', 'testMissing'] as const
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number]

/** What a cell says: a status, nothing, or something that could not be read. */
export type CellStatus = ApprovalStatus | 'blank' | 'unread'

export const DIRECTION_WORDS: Record<Direction, string> = { send: 'Sende', receive: 'Modtage' }

export const STATUS_WORDS: Record<ApprovalStatus, string> = {
  approved: 'Godkendt',
  notApproved: 'Ikke godkendt',
  testing: 'Tester',
  testMissing: 'Test mangler',
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.:;]$/, '')
    .trim()

const STATUSES = new Map<string, CellStatus>([
  ...APPROVAL_STATUSES.map((status): [string, CellStatus] => [plain(STATUS_WORDS[status]), status]),
  ['', 'blank'],
  ['-', 'blank'],
  ['–', 'blank'],
])

export function readStatus(text: string): CellStatus {
  return STATUSES.get(plain(text)) ?? 'unread'
}

/** Both, where the list says both in one cell; none where it cannot be read. */
export function readDirections(text: string): Direction[] {
  const words = plain(text).split(/\s*(?:\/|,|\+|&| og )\s*/)
  const known: Record<string, Direction> = {
    sende: 'send',
    send: 'send',
    modtage: 'receive',
    modtag: 'receive',
  }
  const found = words.map((word) => (Object.hasOwn(known, word) ? known[word] : undefined))
  return found.every((one) => one !== undefined) ? [...new Set(found)] : []
}

/**
 * Takes "Name (Inside)" apart at the parenthesis that closes last, with whatever parentheses stand within it:
 * "Rør (II) (Kystlab (Danmark))". Undefined when there is none, or one half is empty.
 */
export function splitName(text: string): { name: string; inside: string } | undefined {
  if (!text.endsWith(')')) return undefined
  let depth = 0
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === ')') depth += 1
    if (text[index] === '(') depth -= 1
    if (depth > 0) continue
    const name = text.slice(0, index).trim()
    const inside = text.slice(index + 1, -1).trim()
    return name !== '' && inside !== '' ? { name, inside } : undefined
  }
  return undefined
}

export type ColumnRole = 'name' | 'idVersion' | 'version' | 'direction' | 'note'

const HEADINGS: Record<ColumnRole, readonly string[]> = {
  name: ['standard', 'standarder', 'standardnavn', 'standardens navn', 'navn'],
  idVersion: [
    'standard id (version)',
    'standard-id (version)',
    'standardid (version)',
    'standard id',
    'standard-id',
    'standardid',
    'id (version)',
    'id',
  ],
  version: ['version', 'versioner'],
  direction: ['kanal', 'retning', 'sende/modtage', 'modtage/sende', 'sende / modtage', 'modtage / sende'],
  note: ['', 'nr', '#', 'bemærkning', 'bemærkninger', 'kommentar', 'kommentarer', 'note', 'noter', 'dato'],
}

const roles = new Map(
  (Object.keys(HEADINGS) as ColumnRole[]).flatMap((role) =>
    HEADINGS[role].map((heading): [string, ColumnRole] => [heading, role]),
  ),
)

/** What a column is for, by its heading; undefined for everything else, which ought to be systems. */
export function columnRole(heading: string): ColumnRole | undefined {
  return roles.get(plain(heading))
}
