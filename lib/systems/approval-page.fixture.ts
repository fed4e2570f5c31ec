/** A page in the form of MedCom's approval list, with invented systems and vendors, for tests to turn and break. */

export const SYSTEMS = [
  'Analyselinje (Nordlys Lab-IT)',
  'Blodbanken (Nordlys Lab-IT)',
  'Centrifuge (Havblik Software)',
  'Glasplade (Fjordens IT)',
  'M&aelig;rkbar (Havblik Software)',
  'Pr&oslash;vestyr (Kystlab)',
]

const WORDS: Record<string, string> = {
  G: 'Godkendt',
  I: 'Ikke Godkendt',
  T: 'Tester',
  M: 'Test mangler',
  '.': '&nbsp;',
}

const STANDARDS = [
  ['Negativ VANS kvittering', 'CTL01 (C0130Q)', 'Modtage', 'GGG.IG'],
  ['Negativ kvittering', 'CTL02 (C0230Q)', 'Modtage', 'GG.GG.'],
  ['Positiv kvittering', 'CTL03 (C0330Q)', 'Modtage', '..G...'],
  ['Korrespondancebrev', 'DIS91 (D9134L)', 'Modtage', 'T.....'],
  ['Laboratorierekvisition', 'REQ01 (Q0131K)', 'Modtage', 'GGGGGG'],
  ['Laboratorierekvisition', 'REQ01 (Q0132K)', 'Modtage', '...TG.'],
  ['Bin&aelig;r dokumenttransport', 'BIN01 (B0131X)', 'Sende', 'G.I...'],
  ['Negativ kvittering', 'CTL02 (C0230Q)', 'Sende', 'GGG.IG'],
  ['Laboratorierekvisition', 'REQ01 (Q0131K)', 'Sende', 'IG..GM'],
  ['Den gode VANSEnvelope', 'VANSEnvelope (1.0)', 'Sende', 'G.....'],
] as const

const cell = (text: string) => `<td><div result="${text}">${text}</div></td>`

function row([name, standard, direction, statuses]: (typeof STANDARDS)[number]): string {
  const words = [...statuses].map((letter) => WORDS[letter] ?? '')
  return `<tr>\n${[name, standard, direction, ...words].map(cell).join('\n')}\n</tr>`
}

const headings = ['Standard', 'Standard ID (Version)', 'Kanal', ...SYSTEMS].map((text) => `<th>${text}</th>`)

export const PAGE = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html>
<head>
<meta charset="utf-8">
<title>Laboratoriesystemer</title>
</head>
<body>
<h3>Test og Certificering</h3>
<h1>Laboratoriesystemer</h1>
<h2>
Opdateret: 09-07-2026
</h2>
<table width="100%">
<tr>
${headings.join('\n')}
</tr>
${STANDARDS.map(row).join('\n')}
</table>
</div>
</body>
</html>
`

/** Rewrites each row as a list of its cells' HTML; rows are counted from 1, the headings. */
export function withRows(change: (cells: string[], row: number) => string[]): string {
  let at = 0
  return PAGE.replace(/<tr>([\s\S]*?)<\/tr>/g, (_, inner: string) => {
    at += 1
    return `<tr>${change(inner.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? [], at).join('\n')}</tr>`
  })
}

/** Puts other HTML in the place of one cell. */
export function withCell(row: number, column: number, html: string): string {
  return withRows((cells, at) => cells.map((old, index) => (at === row && index + 1 === column ? html : old)))
}
