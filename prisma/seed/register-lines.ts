import type { DemoParties } from './parties'
import * as demo from './parties-data'
import type { VendorCode } from './parties-data'
import { nameOf } from './organisations'

/** In the draw log, but forgotten in the register MedCom was sent. */
export const FORGOTTEN = { settled: 'DEMO-PAT-11', open: 'DEMO-GEN-12' } as const
/** Stands at the wrong laboratory in the register. */
export const MISPLACED = { laboratory: 'DEMO-GEN-11', written: 'DEMO-GEN-10' } as const

const host = (vendor: VendorCode) =>
  vendor === demo.REGION_VENDOR ? 'baelthavet' : demo.VENDORS[vendor].host

/** The vendor a laboratory had when the register was written. */
export function vendorAtFirst(code: string, today: VendorCode): VendorCode {
  const [, short, number] = code.split('-')
  const moved = demo.MOVES.some(({ laboratory }) => laboratory === code)
  if (!moved) return today
  const { systems } = demo.SPECIALTIES.find((specialty) => specialty.code === short)!
  const used = systems.flatMap(([system, count]) => Array.from({ length: count }, () => system))
  return demo.SYSTEMS[used[Number(number) - 1]!].vendor
}

/** The functional mailbox of a vendor, or of a laboratory of the larger ones. */
export function addressOf(vendor: VendorCode, code?: string): string {
  const own = code && (vendor === 'NORDLYS' || vendor === 'EGESKOV')
  return own ? `npn-${code.toLowerCase()}@${host(vendor)}.example` : `npn-drift@${host(vendor)}.example`
}

/** Today's register as MedCom had it in a spreadsheet: production accounts, vendors' own, test accounts, and some faults. */
export function registerFile(parties: DemoParties): Uint8Array<ArrayBuffer> {
  const header = ['Konto', 'Miljø', 'Leverandør', 'Laboratorium', 'Afdeling', 'E-mail', 'Formål']
  const forgotten: readonly string[] = Object.values(FORGOTTEN)
  const laboratories = [...parties.laboratories.values()].filter(({ code }) => !forgotten.includes(code))
  const production = laboratories.map(({ code, vendor, name }) => {
    const holder = vendorAtFirst(code, vendor)
    const at = code === MISPLACED.laboratory ? MISPLACED.written : code
    const department = name.split(',')[0]!
    return [
      `lis-${code.toLowerCase()}`,
      'Produktion',
      nameOf(holder),
      at,
      department,
      addressOf(holder, code),
      'Automatisk',
    ]
  })
  const vendors = Object.keys(parties.vendors) as VendorCode[]
  const tests = vendors.map((vendor) => [
    `test-${host(vendor)}`,
    'Test',
    nameOf(vendor),
    '',
    'Udvikling',
    addressOf(vendor),
    'Afprøvning',
  ])
  const own = [
    [
      'fortryk-nordlys',
      'Produktion',
      nameOf('NORDLYS'),
      '',
      'Fortrykte etiketter',
      addressOf('NORDLYS'),
      'Fortrykt',
    ],
    [
      'noed-egeskov',
      'Produktion',
      nameOf('EGESKOV'),
      '',
      'Nødblanketter',
      addressOf('EGESKOV'),
      'Nødblanket',
    ],
    [
      'lis-solsort-gl',
      'Produktion',
      nameOf('SOLSORT'),
      'DEMO-GEN-04',
      'Klinisk Genetik',
      'mette.holm@solsort.example',
      'Automatisk',
    ],
  ]
  const faults = [
    [
      'lis-demo-kba-01',
      'Produktion',
      nameOf('NORDLYS'),
      'DEMO-KBA-01',
      'Klinisk Biokemi',
      addressOf('NORDLYS'),
      '',
    ],
    [
      'lis-kft',
      'Produktion',
      nameOf('HAVBLIK'),
      'DEMO-KFT-01',
      '"Fysiologi\nog nuklearmedicin"',
      addressOf('HAVBLIK'),
      '',
    ],
    ['testbruger1', 'Prøve', 'Bjerglab A/S', '', '', 'ingen', ''],
  ]
  const text = [header, ...production, ...own, ...tests, ...faults].map((row) => row.join(';')).join('\r\n')
  return new Uint8Array(Buffer.from(`${text}\r\n;;;;;;\r\n`, 'latin1'))
}
