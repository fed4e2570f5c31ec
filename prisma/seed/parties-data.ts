/** The invented parties of the demo. Everything is named as such, and every address is under .example. */

export const REGIONS = {
  NORDLYSET: { name: 'Region Nordlyset (demo)', city: 'Nordlysby' },
  VESTERHAVET: { name: 'Region Vesterhavet (demo)', city: 'Klitby' },
  BAELTHAVET: { name: 'Region Bælthavet (demo)', city: 'Sundby' },
  OESTERSUND: { name: 'Region Østersund (demo)', city: 'Østby' },
  HEDEN: { name: 'Region Heden (demo)', city: 'Lyngby Hede' },
} as const
export type RegionCode = keyof typeof REGIONS

export const VENDORS = {
  NORDLYS: { name: 'Nordlys Lab-IT (demo)', host: 'nordlys', hours: 'hverdage kl. 8–16', city: 'Nordlysby' },
  HAVBLIK: { name: 'Havblik Software (demo)', host: 'havblik', hours: 'hverdage kl. 7–17', city: 'Klitby' },
  FJORD: { name: 'Fjordens IT (demo)', host: 'fjordens', hours: 'hverdage kl. 8–15.30', city: 'Sundby' },
  KYST: { name: 'Kystlab (demo)', host: 'kystlab', hours: 'hverdage kl. 8–16', city: 'Havneby' },
  SOLSORT: { name: 'Solsort Systemer (demo)', host: 'solsort', hours: 'hverdage kl. 9–15', city: 'Skovby' },
  EGESKOV: { name: 'Egeskov Data (demo)', host: 'egeskov', hours: 'alle dage kl. 7–22', city: 'Egeby' },
  GRANIT: { name: 'Granit Informatik AB (demo)', host: 'granit', hours: 'hverdage kl. 8–17', city: 'Malmö' },
} as const

/** A region that has made its own system is vendor and owner at once (PA-1). */
export const REGION_VENDOR = 'BAELTHAVET'
export type VendorCode = keyof typeof VENDORS | typeof REGION_VENDOR

export const SYSTEMS = {
  POLARIS: { name: 'Polaris LIS', vendor: 'NORDLYS', versions: ['4.0', '4.1', '5.0'] },
  POLARIS_MIKRO: { name: 'Polaris Mikro', vendor: 'NORDLYS', versions: ['2.3', '2.4'] },
  TIDEVAND: { name: 'Tidevand Lab', vendor: 'HAVBLIK', versions: ['2025.1', '2026.1'] },
  TIDEVAND_MIKRO: { name: 'Tidevand Mikro', vendor: 'HAVBLIK', versions: ['2025.2'] },
  FJORDLAB: { name: 'Fjordlab', vendor: 'FJORD', versions: ['11', '12'] },
  FJORDLAB_PATOLOGI: { name: 'Fjordlab Patologi', vendor: 'FJORD', versions: ['11', '12'] },
  KYSTLAB_MIKRO: { name: 'Kystlab Mikro', vendor: 'KYST', versions: ['3.6', '3.7', '3.8'] },
  SOLSORT_GENETIK: { name: 'Solsort Genetik', vendor: 'SOLSORT', versions: ['1.9', '2.0'] },
  EGESKOV_BLODBANK: { name: 'Egeskov Blodbank', vendor: 'EGESKOV', versions: ['7.2', '7.3'] },
  EGESKOV_PATOLOGI: { name: 'Egeskov Patologi', vendor: 'EGESKOV', versions: ['5.5'] },
  GRANIT_PATHOLOGY: { name: 'Granit Pathology', vendor: 'GRANIT', versions: ['9.1', '9.2'] },
  BAELT_LIS: { name: 'Bælt-LIS', vendor: 'BAELTHAVET', versions: ['2.0', '2.1'] },
} as const satisfies Record<string, { name: string; vendor: VendorCode; versions: readonly string[] }>
export type SystemCode = keyof typeof SYSTEMS

/** Twelve hospitals with five laboratories each: sixty. */
export const HOSPITALS: readonly { name: string; city: string; region: RegionCode }[] = [
  { name: 'Demohospital Vest', city: 'Klitby', region: 'VESTERHAVET' },
  { name: 'Demohospital Nord', city: 'Nordlysby', region: 'NORDLYSET' },
  { name: 'Demohospital Øst', city: 'Østby', region: 'OESTERSUND' },
  { name: 'Demohospital Bugten', city: 'Havneby', region: 'NORDLYSET' },
  { name: 'Demohospital Heden', city: 'Lyngby Hede', region: 'HEDEN' },
  { name: 'Demohospital Sundet', city: 'Sundby', region: 'BAELTHAVET' },
  { name: 'Demohospital Klitten', city: 'Sandby', region: 'VESTERHAVET' },
  { name: 'Demohospital Skoven', city: 'Skovby', region: 'HEDEN' },
  { name: 'Demohospital Åsen', city: 'Åsby', region: 'OESTERSUND' },
  { name: 'Demohospital Fjorden', city: 'Fjordby', region: 'NORDLYSET' },
  { name: 'Demohospital Bæltet', city: 'Færgeby', region: 'BAELTHAVET' },
  { name: 'Demohospital Øen', city: 'Øby', region: 'BAELTHAVET' },
]

/** Each specialty with the systems its twelve laboratories use, in the order of the hospitals, and about how much. */
export const SPECIALTIES: readonly {
  name: string
  code: string
  yearly: number
  systems: readonly (readonly [SystemCode, count: number])[]
}[] = [
  {
    name: 'Klinisk Biokemi',
    code: 'KBA',
    yearly: 620_000,
    systems: [
      ['POLARIS', 4],
      ['TIDEVAND', 4],
      ['FJORDLAB', 2],
      ['BAELT_LIS', 2],
    ],
  },
  {
    name: 'Klinisk Mikrobiologi',
    code: 'KMA',
    yearly: 240_000,
    systems: [
      ['POLARIS_MIKRO', 3],
      ['TIDEVAND_MIKRO', 4],
      ['KYSTLAB_MIKRO', 5],
    ],
  },
  {
    name: 'Patologi',
    code: 'PAT',
    yearly: 90_000,
    systems: [
      ['FJORDLAB_PATOLOGI', 5],
      ['EGESKOV_PATOLOGI', 4],
      ['GRANIT_PATHOLOGY', 3],
    ],
  },
  {
    name: 'Klinisk Immunologi',
    code: 'KIA',
    yearly: 130_000,
    systems: [
      ['EGESKOV_BLODBANK', 8],
      ['POLARIS', 4],
    ],
  },
  { name: 'Klinisk Genetik', code: 'GEN', yearly: 24_000, systems: [['SOLSORT_GENETIK', 12]] },
]

/** Laboratories that changed their system and with it, where it is another's, their vendor; days before today. */
export const MOVES: readonly { laboratory: string; system: SystemCode; daysAgo: number }[] = [
  { laboratory: 'DEMO-KBA-09', system: 'POLARIS', daysAgo: 310 },
  { laboratory: 'DEMO-KMA-04', system: 'KYSTLAB_MIKRO', daysAgo: 220 },
  { laboratory: 'DEMO-PAT-06', system: 'FJORDLAB_PATOLOGI', daysAgo: 130 },
  { laboratory: 'DEMO-KIA-09', system: 'EGESKOV_BLODBANK', daysAgo: 48 },
]

export const PLANNED_MOVE = { laboratory: 'DEMO-KBA-05', system: 'POLARIS', daysAhead: 41 } as const
export const PLANNED_OWNER = { laboratory: 'DEMO-KBA-11', region: 'OESTERSUND', daysAhead: 41 } as const
export const CLOSED = { laboratory: 'DEMO-PAT-12', daysAgo: 62 } as const
