import type { OrganisationRoleKind } from './schemas'

/** What an organisation is to the service, in Danish. */
export const ROLE_WORDS: Record<OrganisationRoleKind, string> = {
  administrator: 'Forvaltende part',
  vendor: 'Leverandør',
  laboratoryOwner: 'Laboratorieejer',
  softwareSupplier: 'Programmelleverandør',
}

/** Countries an organisation may be registered in, Denmark first and then by name. */
export const COUNTRIES: Record<string, string> = {
  DK: 'Danmark',
  BE: 'Belgien',
  CA: 'Canada',
  EE: 'Estland',
  FI: 'Finland',
  FR: 'Frankrig',
  FO: 'Færøerne',
  GL: 'Grønland',
  NL: 'Holland',
  IN: 'Indien',
  IE: 'Irland',
  IS: 'Island',
  IT: 'Italien',
  LV: 'Letland',
  LT: 'Litauen',
  LU: 'Luxembourg',
  NO: 'Norge',
  PL: 'Polen',
  PT: 'Portugal',
  CH: 'Schweiz',
  ES: 'Spanien',
  GB: 'Storbritannien',
  SE: 'Sverige',
  CZ: 'Tjekkiet',
  DE: 'Tyskland',
  US: 'USA',
  AT: 'Østrig',
}

/** The fields of organisations and laboratories as people call them: labels of forms, conflicts and history. */
export const FIELD_WORDS: Record<string, string> = {
  name: 'Navn',
  cvr: 'CVR-nummer',
  country: 'Land',
  foreignRegistration: 'Udenlandsk registreringsnummer',
  noNumberReason: 'Uden nummer, fordi',
  gln: 'GLN-nummer (EAN)',
  sor: 'SOR-kode',
  code: 'Kode i trækningsloggen',
  specialty: 'Speciale',
  address: 'Adresse',
  postalCode: 'Postnummer',
  city: 'By',
  website: 'Hjemmeside',
  supportName: 'Supportens navn',
  supportPhone: 'Supportens telefon',
  supportEmail: 'Supportens mailadresse',
  supportHours: 'Supportens åbningstid',
  yearlyProduction: 'Prøvenumre om året',
  text: 'Notat',
  journalNumber: 'Journalnummer',
}
