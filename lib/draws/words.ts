/** The words of the draw log (DR-1): the codes of the API and of the database, and what they are called in Danish. */

export const CHANNELS = ['webService', 'webPage'] as const
export const TRANSPORTS = ['https', 'http'] as const
export const OPERATIONS = ['draw', 'return'] as const
export const OUTCOMES = ['done', 'refused'] as const
export const PURPOSES = ['ordinary', 'preprinted', 'emergency'] as const

export type Channel = (typeof CHANNELS)[number]
export type Transport = (typeof TRANSPORTS)[number]
export type Operation = (typeof OPERATIONS)[number]
export type Outcome = (typeof OUTCOMES)[number]
export type Purpose = (typeof PURPOSES)[number]

export const CHANNEL_WORDS: Record<Channel, string> = { webService: 'webservice', webPage: 'webside' }
export const TRANSPORT_WORDS: Record<Transport, string> = { https: 'HTTPS', http: 'HTTP' }
export const OPERATION_WORDS: Record<Operation, string> = { draw: 'trækning', return: 'tilbagelevering' }
export const OUTCOME_WORDS: Record<Outcome, string> = { done: 'gennemført', refused: 'afvist' }
export const PURPOSE_WORDS: Record<Purpose, string> = {
  ordinary: 'almindelig',
  preprinted: 'fortrykt',
  emergency: 'nødblanket',
}

/** What the numbers of a series are for, as it stands in the facts of an answer. */
export const PURPOSE_LABELS: Record<Purpose, string> = {
  ordinary: 'Almindelige prøver',
  preprinted: 'Fortrykte blanketter',
  emergency: 'Nødblanketter',
}

export const DRAW_FIELDS = [
  'id',
  'account',
  'laboratory',
  'first',
  'last',
  'count',
  'time',
  'channel',
  'transport',
  'operation',
  'outcome',
  'purpose',
] as const

export type DrawField = (typeof DRAW_FIELDS)[number]

/** The column names of the CSV form, and the field names wherever a person reads them. */
export const FIELD_LABELS: Record<DrawField, string> = {
  id: 'Id',
  account: 'Konto',
  laboratory: 'Laboratorium',
  first: 'Første',
  last: 'Sidste',
  count: 'Antal',
  time: 'Tidspunkt',
  channel: 'Kanal',
  transport: 'Transport',
  operation: 'Operation',
  outcome: 'Udfald',
  purpose: 'Formål',
}

/** Small letters without spaces, hyphens or underscores, and æ ø å as ae oe aa, so that spellings meet. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_.:-]/g, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
}

const FIELD_ALIASES: Record<DrawField, readonly string[]> = {
  id: ['id', 'træknings-id', 'log-id', 'linje-id'],
  account: ['account', 'systemkonto', 'brugerkonto', 'bruger'],
  laboratory: ['laboratory', 'lab', 'SOR', 'SOR-kode', 'laboratoriekode'],
  first: ['first', 'første nummer', 'fra', 'fra nummer'],
  last: ['last', 'sidste nummer', 'til', 'til nummer'],
  count: ['count', 'antal numre'],
  time: ['time', 'tid', 'dato', 'dato og tid'],
  channel: ['channel'],
  transport: ['protokol'],
  operation: ['handling', 'type'],
  outcome: ['outcome', 'resultat', 'status'],
  purpose: ['purpose', 'anvendelse'],
}

const fieldsByName = new Map<string, DrawField>(
  DRAW_FIELDS.flatMap((field) =>
    [FIELD_LABELS[field], ...FIELD_ALIASES[field]].map((name): [string, DrawField] => [
      plainWord(name),
      field,
    ]),
  ),
)
const knownSpellings = new Map<string, DrawField | undefined>(DRAW_FIELDS.map((field) => [field, field]))

/** The field that a JSON name or a column heading means; undefined for others. */
export function fieldNamed(name: string): DrawField | undefined {
  if (knownSpellings.has(name)) return knownSpellings.get(name)
  const field = fieldsByName.get(plainWord(name))
  // Names come from outside, so the memory of them is bounded.
  if (knownSpellings.size < 500) knownSpellings.set(name, field)
  return field
}

function codes<Code extends string>(
  words: Record<Code, string>,
  more: Record<string, Code> = {},
): Map<string, Code> {
  const own = (Object.keys(words) as Code[]).flatMap((code): [string, Code][] => [
    [code, code],
    [plainWord(code), code],
    [words[code], code],
    [plainWord(words[code]), code],
  ])
  return new Map([...own, ...Object.entries(more)])
}

/** Every spelling of every code, for reading; unknown spellings are tried once more through `plainWord`. */
export const READ = {
  channel: codes(CHANNEL_WORDS, { web: 'webPage', ws: 'webService' }),
  transport: codes(TRANSPORT_WORDS),
  operation: codes(OPERATION_WORDS, { traek: 'draw', retur: 'return' }),
  outcome: codes(OUTCOME_WORDS),
  purpose: codes(PURPOSE_WORDS, {
    almindelige: 'ordinary',
    almindeligeproever: 'ordinary',
    fortrykte: 'preprinted',
    noed: 'emergency',
    noedblanketter: 'emergency',
  }),
} as const

/** The same words where they begin a line or a label. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The code that a word of the log stands for; undefined for other words and fields. */
export function codeOf(field: DrawField, word: string): string | undefined {
  if (!(field in READ)) return undefined
  const spellings: ReadonlyMap<string, string> = READ[field as keyof typeof READ]
  return spellings.get(word) ?? spellings.get(plainWord(word))
}
