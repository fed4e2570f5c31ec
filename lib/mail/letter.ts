interface Section {
  heading: string
  text: string
  action?: { label: string; href: string } | undefined
}

/** A mail as its writer says it; text and HTML are made from it, so that both say the same. */
export interface Letter {
  /** "Kære Ida Inviteret"; nothing where the name is not known. */
  greeting?: string
  paragraphs: readonly string[]
  /** Several things told in one mail, each with its own link. */
  sections?: readonly Section[]
  /** The one thing to do: the words of the button, and where it leads. */
  action?: { label: string; href: string }
  /** What to know besides, in smaller letters: how long the link lasts, what to do when it was not you. */
  notes?: readonly string[]
}

const SENDER = 'MedCom · NPN-portalen · NPN@medcom.dk'

/** The two forms of a letter. No pictures, nothing from the network, nothing that tells who opened it. */
export function writeLetter({ greeting, paragraphs, sections = [], action, notes = [] }: Letter): {
  text: string
  html: string
} {
  const link = action && `${action.label}:\n${action.href}`
  const text = [
    greeting,
    ...paragraphs,
    ...sections.map(plainSection),
    link,
    ...notes,
    `Venlig hilsen\n${SENDER}`,
  ]
    .filter(Boolean)
    .join('\n\n')
  const body = [
    greeting && paragraph(greeting),
    ...paragraphs.map((words) => paragraph(words)),
    ...sections.map(section),
    action && button(action),
    ...notes.map((words) => paragraph(words, 'color:#4d4d4d;font-size:14px')),
    paragraph(`Venlig hilsen\n${SENDER}`, 'border-top:1px solid #dcdcdc;padding-top:16px;font-size:14px'),
  ]
  return { text: `${text}\n`, html: frame(body.filter(Boolean).join('\n')) }
}

function paragraph(words: string, style = '') {
  return `<p style="margin:0 0 16px;${style}">${escape(words).replaceAll('\n', '<br>')}</p>`
}

function plainSection({ heading, text, action }: Section) {
  return [heading.toUpperCase(), text, action && `${action.label}: ${action.href}`].filter(Boolean).join('\n')
}

function section({ heading, text, action }: Section) {
  const link =
    action && `<br><a href="${escape(action.href)}" style="color:#0b5394">${escape(action.label)}</a>`
  return [
    `<h2 style="margin:24px 0 4px;font-size:16px;line-height:24px">${escape(heading)}</h2>`,
    `<p style="margin:0 0 16px">${escape(text).replaceAll('\n', '<br>')}${link ?? ''}</p>`,
  ].join('\n')
}

function button({ label, href }: NonNullable<Letter['action']>) {
  const look =
    'display:inline-block;padding:12px 20px;border-radius:4px;background:#0b5394;color:#ffffff;font-weight:600;text-decoration:none'
  const address = escape(href)
  return [
    `<p style="margin:24px 0"><a href="${address}" style="${look}">${escape(label)}</a></p>`,
    paragraph('Virker knappen ikke, så kopiér adressen til din browser:', 'color:#4d4d4d;font-size:14px'),
    `<p style="margin:0 0 16px;font-size:14px;word-break:break-all">${address}</p>`,
  ].join('\n')
}

function frame(body: string) {
  const font = "font-family:'IBM Plex Sans',Arial,sans-serif;font-size:16px;line-height:24px;color:#1a1a1a"
  return [
    '<!doctype html>',
    '<html lang="da"><head><meta charset="utf-8"><title>NPN-portalen</title></head>',
    `<body style="margin:0;padding:24px;background:#ffffff"><div style="max-width:560px;${font}">`,
    body,
    '</div></body></html>',
  ].join('\n')
}

function escape(words: string) {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
