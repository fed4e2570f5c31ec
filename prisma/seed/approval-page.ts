import { addDays } from '@/lib/text/days'
import { formatShortDate } from '@/lib/format'
import { SYSTEMS, type SystemCode } from './parties-data'

/** A letter a system, in the order of SYSTEMS: approved, not approved, testing, test missing, nothing. */
const ANSWERS: readonly (readonly [
  name: string,
  id: string,
  direction: 'Modtage' | 'Sende',
  letters: string,
])[] = [
  ['Negativ VANS kvittering', 'CTL01 (C0130Q)', 'Modtage', 'GGGGGGGGGIGG'],
  ['Negativ kvittering', 'CTL02 (C0230Q)', 'Modtage', 'GGGGGGGGGIGG'],
  ['Positiv kvittering', 'CTL03 (C0330Q)', 'Modtage', 'GG...GGM.I.T'],
  ['Korrespondancebrev', 'DIS91 (D9134L)', 'Modtage', 'G.T....G....'],
  ['Laboratorierekvisition', 'REQ01 (Q0131K)', 'Modtage', 'GGGGG.GGG..G'],
  ['Laboratorierekvisition', 'REQ01 (Q0132K)', 'Modtage', 'GGTIT.GTG..M'],
  ['Patologirekvisition', 'REQ03 (Q0331P)', 'Modtage', '.....G...GT.'],
  ['Negativ kvittering', 'CTL02 (C0230Q)', 'Sende', 'GGGGGGGIGIGG'],
  ['Positiv kvittering', 'CTL03 (C0330Q)', 'Sende', 'GGTT.GGM.I.T'],
  ['Laboratoriesvar', 'RPT01 (R0131K)', 'Sende', 'G.G.G...G..G'],
  ['Mikrobiologisvar', 'RPT02 (R0231M)', 'Sende', '.G.G..G.....'],
  ['Patologisvar', 'RPT04 (R0432P)', 'Sende', '.....G...GG.'],
  ['Den gode VANSEnvelope', 'VANSEnvelope (1.0)', 'Sende', 'GGGIGGGTGMGI'],
  ['LaboratoryReport', 'XRPT01 (XR0131K)', 'Sende', 'T.M.I...T..M'],
]

const WORDS: Record<string, string> = { G: 'Godkendt', I: 'Ikke Godkendt', T: 'Tester', M: 'Test mangler' }

type Change = readonly [system: SystemCode, id: string, letter: string]

/** The lists of the demo, oldest first: what each changes since the one before. */
const LISTS: readonly { daysAgo: number; changes: readonly Change[] }[] = [
  {
    daysAgo: 430,
    changes: [
      ['POLARIS', 'REQ01 (Q0132K)', 'T'],
      ['KYSTLAB_MIKRO', 'CTL01 (C0130Q)', 'T'],
      ['EGESKOV_BLODBANK', 'REQ01 (Q0132K)', 'M'],
      ['GRANIT_PATHOLOGY', 'RPT04 (R0432P)', 'I'],
      ['TIDEVAND', 'XRPT01 (XR0131K)', '.'],
    ],
  },
  { daysAgo: 135, changes: [] },
  {
    daysAgo: 3,
    changes: [
      ['TIDEVAND', 'REQ01 (Q0132K)', 'G'],
      ['SOLSORT_GENETIK', 'VANSEnvelope (1.0)', 'G'],
      ['BAELT_LIS', 'REQ01 (Q0132K)', 'T'],
      ['EGESKOV_PATOLOGI', 'CTL03 (C0330Q)', '.'],
    ],
  },
]

/** The demo's approval lists in the form of MedCom's: one replaced, one in use, one that waits to be applied. */
export function demoApprovalLists(
  today: string,
  vendorName: (system: SystemCode) => string,
): { daysAgo: number; fileName: string; file: Uint8Array<ArrayBuffer> }[] {
  const codes = Object.keys(SYSTEMS) as SystemCode[]
  const heads = codes.map((code) => `${SYSTEMS[code].name} (${vendorName(code)})`)
  return LISTS.map(({ daysAgo, changes }) => {
    const rows = ANSWERS.map(([name, id, direction, letters]) => {
      const words = codes.map((code, index) => {
        const change = changes.find(([system, standard]) => system === code && standard === id)
        return WORDS[change?.[2] ?? letters[index] ?? ''] ?? '&nbsp;'
      })
      return [name, id, direction, ...words].map((text) => `<td><div result="${text}">${text}</div></td>`)
    })
    const day = formatShortDate(addDays(today, -daysAgo)).replaceAll('.', '-')
    const head = ['Standard', 'Standard ID (Version)', 'Kanal', ...heads].map((text) => `<th>${text}</th>`)
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Laboratoriesystemer (demo)</title></head><body>
<h1>Laboratoriesystemer (demo)</h1><h2>Opdateret: ${day}</h2>
<table>${[head, ...rows].map((cells) => `<tr>${cells.join('\n')}</tr>`).join('\n')}</table></body></html>`
    return { daysAgo, fileName: `demo-godkendelsesliste-${day}.htm`, file: new TextEncoder().encode(html) }
  })
}
