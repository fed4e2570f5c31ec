/** Invented laboratories for the developers' page. */
export interface DemoLaboratory {
  name: string
  state: string
  sor: string
  vendor: string
  drawn: string
  count: number
  weeks: number
}

const nordlys = 'Nordlys Lab-IT (demo)'

export const laboratories: DemoLaboratory[] = [
  {
    name: 'Klinisk Biokemi, Demohospital Vest',
    state: 'Aktiv',
    sor: '100000000001',
    vendor: nordlys,
    drawn: '2026-11-20T01:10:00Z',
    count: 10000,
    weeks: 26.4,
  },
  {
    name: 'Klinisk Immunologi og Transfusionsmedicin, Universitetshospitalet Demo Øst',
    state: 'Frist nærmer sig',
    sor: '100000000002',
    vendor: 'Fjord Laboratoriesystemer (demo)',
    drawn: '2026-11-18T13:42:00Z',
    count: 25000,
    weeks: 12.1,
  },
  {
    name: 'Klinisk Mikrobiologi, Demohospital Nord',
    state: 'Kritisk',
    sor: '100000000003',
    vendor: nordlys,
    drawn: '2026-09-02T22:00:00Z',
    count: 5000,
    weeks: 1.8,
  },
  {
    name: 'Patologi, Demohospital Syd',
    state: 'Under oprettelse',
    sor: '100000000004',
    vendor: nordlys,
    drawn: '2026-11-19T06:05:00Z',
    count: 2500,
    weeks: 31,
  },
  {
    name: 'Vævstypelaboratoriet, Øer',
    state: 'Afventer leverandøren',
    sor: '100000000005',
    vendor: 'Hede Data (demo)',
    drawn: '2026-11-07T09:30:00Z',
    count: 1500,
    weeks: 24.9,
  },
  {
    name: 'Ærø Lægehuslaboratorium',
    state: 'Ophørt',
    sor: '100000000006',
    vendor: 'Hede Data (demo)',
    drawn: '2025-12-31T10:00:00Z',
    count: 500,
    weeks: 0,
  },
]

/** Weeks in stock, week by week: a draw every second week. Null where no log came in. */
export const stock: { week: string; weeks: number | null; earlier: number }[] = Array.from(
  { length: 26 },
  (_, index) => ({
    week: `Uge ${((index + 20) % 52) + 1}`,
    weeks:
      index === 11 || index === 12
        ? null
        : 26 - (index > 18 ? (index - 18) * 2.6 : 0) + (index % 2 ? -1.2 : 0.9),
    earlier: 24 - (index % 4) * 0.8 + index * 0.1,
  }),
)
