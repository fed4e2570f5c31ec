import { SENDER, type Letter } from './letter'

// Outlook draws HTML as Word does: it knows the padding and colour of a cell, but not of a link, no greatest width, and of a
// list of fonts only the first. So the frame and the button are tables, and everything is said in each element's own style.
const INK = '#1a1a1a'
const QUIET = '#4d4d4d'
const BLUE = '#0b5394'
const FONT = `font-family:Arial,sans-serif;color:${INK}`

/** Programs that are dark by themselves know these; the others show the light colours on their own ground. */
const DARK = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.ground{background:#1b1b1b!important}',
  '.ink{color:#f2f2f2!important}',
  '.quiet{color:#c4c4c4!important}',
  '.link{color:#9cc3f5!important}',
  '.button{background:#9cc3f5!important}',
  '.label{color:#0c1e33!important}',
  '.line{border-color:#5c5c5c!important}',
  '}',
].join('')

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/** A letter as mail programs show it: readable without any style, in Outlook, on a phone and in the dark. */
export function letterPage(letter: Letter, title: string): string {
  return [
    '<!doctype html>',
    '<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(title)}</title><style>${DARK}</style></head>`,
    '<body class="ground" style="margin:0;padding:0;background:#ffffff">',
    `<table ${TABLE} width="100%"><tr><td class="ground" bgcolor="#ffffff" style="padding:24px">`,
    `<!--[if mso]><table ${TABLE} width="560"><tr><td><![endif]-->`,
    `<div class="ink" style="max-width:560px;${FONT};font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere">`,
    body(letter),
    '</div>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></table>',
    '</body></html>',
  ].join('\n')
}

function body({ heading, greeting, paragraphs, facts, sections = [], action, notes = [] }: Letter): string {
  return [
    heading && headed('h1', 20, 0, heading),
    greeting && paragraph(greeting),
    ...paragraphs.map((words) => paragraph(words)),
    facts && factTable(facts),
    ...sections.map(
      ({ heading: title, text, action: link }) =>
        `${headed('h2', 16, 24, title)}\n${paragraph(text, { then: link && `<br>${anchor(link)}` })}`,
    ),
    action && button(action),
    ...notes.map((words) => paragraph(words, { small: true })),
    `<div class="line" style="border-top:1px solid #dcdcdc;padding-top:16px">${paragraph(`Venlig hilsen\n${SENDER}`, { small: true })}</div>`,
  ]
    .filter(Boolean)
    .join('\n')
}

const lines = (words: string) => escape(words).replaceAll('\n', '<br>')

function paragraph(words: string, { small = false, then = '' as string | undefined } = {}): string {
  const look = small ? `font-size:14px;line-height:20px;color:${QUIET}` : `color:${INK}`
  return `<p class="${small ? 'quiet' : 'ink'}" style="margin:0 0 16px;${look}">${lines(words)}${then ?? ''}</p>`
}

function headed(tag: 'h1' | 'h2', size: number, above: number, words: string): string {
  return `<${tag} class="ink" style="margin:${above}px 0 8px;font-size:${size}px;line-height:${size + 8}px;color:${INK}">${escape(words)}</${tag}>`
}

function factTable(facts: NonNullable<Letter['facts']>): string {
  const cell = `padding:2px 16px 2px 0;vertical-align:top;${FONT};font-size:16px;line-height:24px`
  const rows = facts.map(
    ({ term, value }) =>
      `<tr><td class="quiet" style="${cell};color:${QUIET};white-space:nowrap">${escape(term)}:</td><td class="ink" style="${cell}">${lines(value)}</td></tr>`,
  )
  return `<table ${TABLE}>${rows.join('')}</table>\n<p style="margin:0 0 16px;font-size:8px;line-height:8px">&nbsp;</p>`
}

const anchor = ({ label, href }: { label: string; href: string }) =>
  `<a class="link" href="${escape(href)}" style="color:${BLUE}">${escape(label)}</a>`

function button({ label, href }: NonNullable<Letter['action']>): string {
  const address = escape(href)
  return [
    `<table ${TABLE}><tr><td class="button" bgcolor="${BLUE}" style="border-radius:4px;background:${BLUE};mso-padding-alt:12px 20px">`,
    `<a class="label" href="${address}" style="display:inline-block;padding:12px 20px;${FONT};font-size:16px;line-height:24px;color:#ffffff;font-weight:bold;text-decoration:none">${escape(label)}</a>`,
    '</td></tr></table>',
    `<p style="margin:0 0 8px;font-size:8px;line-height:8px">&nbsp;</p>`,
    paragraph('Virker knappen ikke, så kopiér adressen til din browser:', {
      small: true,
      then: `<br>${anchor({ label: href, href })}`,
    }),
  ].join('\n')
}

function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
