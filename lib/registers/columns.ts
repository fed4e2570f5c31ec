import type { RegisterKind } from './schemas'

export interface ColumnSpec {
  field: string
  /** As the template and the faults call it. */
  header: string
  /** Other names for it, each in its plain form. */
  aliases: readonly string[]
  required?: true
}

const column = (field: string, header: string, ...aliases: string[]): ColumnSpec => ({
  field,
  header,
  aliases,
})
const required = (spec: ColumnSpec): ColumnSpec => ({ ...spec, required: true })

const ACCOUNTS = [
  required(column('name', 'Konto', 'kontonavn', 'systemkonto', 'brugernavn', 'bruger', 'navn', 'login')),
  column('environment', 'Miljø', 'system', 'test/produktion', 'testproduktion'),
  column('vendor', 'Leverandør', 'leverandoernavn', 'firma', 'cvr', 'leverandoercvr'),
  column('laboratory', 'Laboratorium', 'laboratoriekode', 'lab', 'kode', 'sor', 'sorkode', 'laboratorienavn'),
  column('department', 'Afdeling', 'afdelingsnavn', 'enhed'),
  required(
    column(
      'address',
      'Funktionspostkasse',
      'postkasse',
      'mail',
      'email',
      'mailadresse',
      'emailadresse',
      'epost',
    ),
  ),
  column('purpose', 'Formål', 'anvendelse', 'brug'),
  column('personalReason', 'Begrundelse', 'begrundelseforpersonligadresse', 'bemaerkning'),
]

const LABORATORIES = [
  required(column('code', 'Kode', 'laboratoriekode', 'labkode', 'kortnavn')),
  column('name', 'Navn', 'laboratorium', 'laboratorienavn', 'afdeling'),
  column('sor', 'SOR-kode', 'sor', 'sornummer'),
  column('gln', 'GLN', 'eannummer', 'ean', 'lokationsnummer', 'glnnummer'),
  column('specialty', 'Speciale', 'fagomraade'),
  column('address', 'Adresse', 'vej', 'gade'),
  column('postalCode', 'Postnummer', 'postnr'),
  column('city', 'By', 'bynavn', 'postdistrikt'),
  column(
    'yearlyProduction',
    'Årsforbrug',
    'aarligproduktion',
    'aarsproduktion',
    'proeveromaaret',
    'produktion',
  ),
  column('owner', 'Ejer', 'region', 'ejerorganisation'),
  column('vendor', 'Leverandør', 'leverandoernavn', 'firma', 'cvr'),
  column('system', 'System', 'laboratoriesystem', 'lis'),
  column('versionLabel', 'Version', 'systemversion'),
  column('validFrom', 'Gælder fra', 'fra', 'dato', 'startdato'),
]

const CONTACTS = [
  required(column('vendor', 'Leverandør', 'leverandoernavn', 'firma', 'virksomhed', 'organisation', 'cvr')),
  column('laboratory', 'Laboratorium', 'laboratoriekode', 'lab', 'kode', 'sor', 'sorkode'),
  required(column('functions', 'Funktion', 'funktioner', 'rolle', 'roller', 'ansvar')),
  required(column('name', 'Navn', 'kontaktperson', 'kontakt', 'person')),
  column('title', 'Titel', 'stilling'),
  column('email', 'Mail', 'email', 'mailadresse', 'emailadresse', 'epost', 'funktionspostkasse', 'postkasse'),
  column('phone', 'Telefon', 'tlf', 'telefonnummer', 'tlfnr', 'mobil', 'mobilnummer', 'direkte'),
  column('hours', 'Åbningstid', 'aabningstider', 'tidsrum', 'traeffetid', 'telefontid'),
  column('channels', 'Kontaktes på', 'kanal', 'kanaler', 'kontaktesbedstpaa', 'kontakteshelstpaa'),
  column('kind', 'Slags', 'type'),
]

export const COLUMNS: Record<RegisterKind, readonly ColumnSpec[]> = {
  accounts: ACCOUNTS,
  laboratories: LABORATORIES,
  contacts: CONTACTS,
}

/** A heading without case, punctuation and Danish letters: "E-mail adresse:" and "Emailadresse" are the same. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')
}

/** Which column of a file each field stands in; a field's own header goes before its other names. */
export function findColumns(kind: RegisterKind, header: readonly string[]): Map<string, number> {
  const plain = header.map(plainHeading)
  const found = new Map<string, number>()
  for (const { field, header: own } of COLUMNS[kind]) claim(field, [plainHeading(own)])
  for (const { field, aliases } of COLUMNS[kind]) claim(field, aliases)
  return found

  function claim(field: string, names: readonly string[]) {
    if (found.has(field)) return
    const taken = new Set(found.values())
    const index = plain.findIndex((name, at) => names.includes(name) && !taken.has(at))
    if (index >= 0) found.set(field, index)
  }
}

/** What a field is called in a kind of register. */
export function headerOf(kind: RegisterKind, field: string): string {
  return COLUMNS[kind].find((spec) => spec.field === field)!.header
}

/** The headings of a template. */
export function headersOf(kind: RegisterKind): string[] {
  return COLUMNS[kind].map(({ header }) => header)
}
