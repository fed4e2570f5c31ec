import { MONTHS } from '@/lib/text/danish-dates'
import type { Inline } from '@/lib/text/markdown'
import type { Text } from './document'
import { clean, type Fonts } from './fonts'
import { COLOR, type Style } from './theme'

/** Words of one style that stand together on a line. */
export interface Run {
  text: string
  style: Style
  href?: string
  width: number
}
export interface Line {
  runs: Run[]
  /** Of what is seen: without spaces at the end. */
  width: number
  advance: number
}

interface Letter {
  text: string
  style: Style
  href?: string
  breaks?: boolean
}

/** Sets text into lines of a width. No line is ever wider: a word that is too long is divided where it must be. */
export function setLines(text: Text, style: Style, width: number, fonts: Fonts): Line[] {
  const letters = lettersOf(typeof text === 'string' ? [{ type: 'text', text }] : text, style)
  const lines: Line[] = []
  let line: Letter[] = []
  let used = 0
  const end = () => {
    lines.push(toLine(line, fonts))
    line = []
    used = 0
  }
  for (const word of wordsOf(letters)) {
    const { width: own, advance } = toLine(word, fonts)
    if (word[0]?.breaks) end()
    else if (used + own <= width) {
      line.push(...word)
      used += advance
    } else {
      if (line.length) end()
      for (const part of divided(word, width, fonts)) {
        if (line.length) end()
        line.push(...part)
        used = toLine(part, fonts).advance
      }
    }
  }
  if (line.length || !lines.length) end()
  return lines
}

/** Shortens text to one line, with an ellipsis where something is missing. */
export function shorten(text: string, style: Style, width: number, fonts: Fonts): string {
  const whole = clean(text).replace(/\s+/g, ' ').trim()
  if (fonts.width(whole, style) <= width) return whole
  let end = whole.length
  while (end > 0 && fonts.width(`${whole.slice(0, end).trimEnd()}…`, style) > width) end--
  return `${whole.slice(0, end).trimEnd()}…`
}

function lettersOf(inlines: readonly Inline[], style: Style, href?: string): Letter[] {
  return inlines.flatMap((inline): Letter[] => {
    switch (inline.type) {
      case 'break':
        return [{ text: '', style, breaks: true }]
      case 'text':
        return Array.from(clean(inline.text), (text) => ({ text, style, href }))
      case 'code':
        return lettersOf([{ type: 'text', text: inline.text }], {
          ...style,
          mono: true,
          size: style.size * 0.94,
        })
      case 'strong':
        return lettersOf(inline.children, { ...style, bold: true }, href)
      case 'emphasis':
        return lettersOf(inline.children, { ...style, italic: true }, href)
      case 'link':
        return lettersOf(inline.children, { ...style, color: COLOR.link }, inline.href)
    }
  })
}

// A figure stays with its unit, and a sign with its figure, whoever forgot the hard space.
const HELD_BEFORE = /(?:^|\s)(?:§§?|kl\.|nr\.|stk\.|pkt\.|punkt|bilag|side|kap\.|ca\.)$/i
const HELD_AFTER = /^(?:%|kr\.|pct\.|dage?\b|uger?\b|måned|år\b|time|minut|kg\b|stk\.)/i
const MONTH = new RegExp(`^(?:${MONTHS.join('|')})\\b`, 'i')

/** Whether a line may not end at the space between these. */
function held(before: string, after: string): boolean {
  if (/^\p{Nd}/u.test(after) && HELD_BEFORE.test(before)) return true
  if (/\d$/.test(before) && HELD_AFTER.test(after)) return true
  if (/\d\.$/.test(before) && MONTH.test(after)) return true
  // Groups of digits: a telephone number, a CVR number.
  return /(?:^|\s)\d\d$/.test(before) && /^\d\d(?:\D|$)/.test(after)
}

/** Divides letters into words, each with the spaces after it. */
function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = []
  let word: Letter[] = []
  letters.forEach((letter, index) => {
    const next = letters[index + 1]
    if (letter.breaks) {
      if (word.length) words.push(word)
      words.push([letter])
      word = []
      return
    }
    word.push(/\s/.test(letter.text) ? { ...letter, text: ' ' } : letter)
    if (!next || next.breaks || mayBreak(letters, index)) {
      words.push(word)
      word = []
    }
  })
  return words
}

function mayBreak(letters: readonly Letter[], index: number): boolean {
  const [here, next] = [letters[index]!.text, letters[index + 1]!.text]
  if (/[-\u2013\u2014/]/.test(here)) {
    // NPN-servicen stays whole; a long compound may end a line at its hyphen.
    const before = textOf(letters.slice(Math.max(0, index - 4), index))
    return /\p{L}/u.test(next) && /\p{L}{4}/u.test(before) && before !== before.toUpperCase()
  }
  if (!/[^\S\u00a0\u202f]/.test(here) || /\s/.test(next)) return false
  const before = textOf(letters.slice(Math.max(0, index - 10), index))
  const after = textOf(letters.slice(index + 1, index + 12))
  return !held(before, after) && !/^[\u2013\u2014]\s/.test(after)
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ text }) => text).join('')
}

// More letters than any line holds.
const LONGEST = 500

/** A word that is wider than a line, in parts that are not: at its own joints if there are any. */
function divided(word: Letter[], width: number, fonts: Fonts): Letter[][] {
  const parts: Letter[][] = []
  let rest = word
  while (rest.length > LONGEST || !fits(rest, width, fonts)) {
    let [low, high] = [1, Math.min(rest.length, LONGEST)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (fits(rest.slice(0, middle), width, fonts)) low = middle
      else high = middle - 1
    }
    const joint = rest.slice(0, low).findLastIndex(({ text }) => /[/@._\-?&=:]/.test(text)) + 1
    const end = joint > low / 2 ? joint : low
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  if (rest.length) parts.push(rest)
  return parts
}

function fits(letters: readonly Letter[], width: number, fonts: Fonts): boolean {
  return toLine(letters, fonts).width <= width
}

function toLine(letters: readonly Letter[], fonts: Fonts): Line {
  const runs: Run[] = []
  for (const { text, style, href } of letters) {
    const last = runs.at(-1)
    if (last && last.href === href && sameStyle(last.style, style)) last.text += text
    else runs.push({ text, style, href, width: 0 })
  }
  for (const run of runs) run.width = fonts.width(run.text, run.style)
  const last = runs.at(-1)
  const trailing = last ? last.width - fonts.width(last.text.trimEnd(), last.style) : 0
  const advance = runs.reduce((sum, run) => sum + run.width, 0)
  return { runs, width: advance - trailing, advance }
}

function sameStyle(one: Style, other: Style): boolean {
  return (
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.mono === other.mono &&
    one.color === other.color
  )
}
