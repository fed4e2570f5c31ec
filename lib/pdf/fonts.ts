import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainFont } from './plain-font'
import type { Style } from './theme'

/** A stretch of text that one font file can write. */
export interface Span {
  font: string
  text: string
}

export interface Fonts {
  /** Divides text by the font files that hold its letters. */
  spans(text: string, style: Style): Span[]
  width(text: string, style: Style): number
}

// Each script is a file of its own; the first that knows a letter writes it.
const SCRIPTS = {
  sans: ['latin', 'latin-ext', 'greek', 'cyrillic'],
  mono: ['latin', 'latin-ext', 'cyrillic'],
}
const UNKNOWN = '\ufffd'
// What the fonts lack and people write.
const SUBSTITUTES: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2190': '<-',
  '\u2192': '->',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '<>',
  '\u2713': 'x',
  '\u2714': 'x',
}
// Line breaking is ours, direction and control marks would write something else than is read.
const NOT_WRITTEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu

/** One glyph a letter: simple readers take the letters after a ligature for others. */
export const NO_LIGATURES = { liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]

/** A font file that pdfkit has read; it takes it in the file's place, too. */
type OpenFont = PDFKit.Mixins.PDFFontSource & { hasGlyphForCodePoint(code: number): boolean }

/** Which glyphs a text is, and where each stands; read by pdfkit, never changed. */
type GlyphRun = object

// pdfkit keeps the font in use to itself; its version is pinned.
interface WithFont {
  _font: { font: OpenFont; layoutRun(text: string, features: unknown): GlyphRun }
}

// Reading a font costs more than setting a page with it, and the documents of a portal repeat their words.
const read = new Map<string, OpenFont>()
const WIDTHS_KEPT = 20_000
const RUNS_KEPT = 4_000
const runs = new Map<string, GlyphRun>()
/** Of one point; without ligatures pdfkit keeps no widths itself. */
const widths = new Map<string, number>()

function kept<V>(known: Map<string, V>, most: number, key: string, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  if (known.size >= most) known.clear()
  known.set(key, made)
  return made
}

/** The letters as they are written: composed, without what nobody sees. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_WRITTEN, '')
    .replace(
      /[\u2010\u2011\u2190\u2192\u2264\u2265\u2260\u2713\u2714]/g,
      (letter) => SUBSTITUTES[letter] ?? letter,
    )
}

/** IBM Plex Sans and Mono for one document. Only what is written is embedded. */
export function fontsOf(pdf: PDFKit.PDFDocument): Fonts {
  const opened = new Map<string, (letter: string) => boolean>()
  const open = (font: string) => {
    const known = new Map<string, boolean>()
    pdf.registerFont(font, read.get(font) ?? bytesOf(font)).font(font)
    const own = (pdf as unknown as WithFont)._font
    const { font: file } = own
    read.set(font, file)
    const layOut = own.layoutRun.bind(own)
    // Without ligatures pdfkit keeps no runs itself, and it lays a line out both to measure and to write it.
    own.layoutRun = (text, features) => {
      if (!features) return layOut(text, features)
      const key = `${font} ${text}`
      return kept(runs, RUNS_KEPT, key, () => layOut(text, features))
    }
    const knows = (letter: string) => {
      const has = known.get(letter) ?? file.hasGlyphForCodePoint(letter.codePointAt(0)!)
      known.set(letter, has)
      return has
    }
    opened.set(font, knows)
    return knows
  }
  const knows = (font: string, letter: string) => (opened.get(font) ?? open(font))(letter)
  const fontFor = (letter: string, style: Style) =>
    // fontkit cannot measure the space of the other files: it is empty and stands last in them.
    candidates(letter === ' ' ? { ...style, mono: false } : style).find((font) => knows(font, letter))

  const spans = (text: string, style: Style) => {
    const found: Span[] = []
    for (const letter of text) {
      const font = fontFor(letter, style)
      const span = { font: font ?? candidates(style)[0]!, text: font ? letter : UNKNOWN }
      const last = found.at(-1)
      if (last?.font === span.font) last.text += span.text
      else found.push(span)
    }
    return found
  }
  const widthOf = ({ font, text }: Span) => {
    const key = `${font} ${text}`
    return kept(widths, WIDTHS_KEPT, key, () =>
      pdf.font(font).fontSize(1).widthOfString(text, { features: NO_LIGATURES }),
    )
  }
  return {
    spans,
    width: (text, style) => style.size * spans(text, style).reduce((sum, span) => sum + widthOf(span), 0),
  }
}

function candidates(style: Style): string[] {
  const family = style.mono ? 'mono' : 'sans'
  const weight = style.bold && !style.mono ? 600 : 400
  const slope = style.italic && !style.mono ? 'italic' : 'normal'
  return SCRIPTS[family].map((script) => `ibm-plex-${family}-${script}-${weight}-${slope}`)
}

function bytesOf(font: string): Uint8Array {
  const [, , family] = font.split('-')
  const folder = path.join(process.cwd(), 'node_modules/@fontsource', `ibm-plex-${family}`, 'files')
  return plainFont(readFileSync(path.join(/* turbopackIgnore: true */ folder, `${font}.woff`)))
}
