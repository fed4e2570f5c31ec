// A4 in points. The text column is as wide as one reads comfortably (some 75 characters); numbers hang to its left.
export const PAGE = { width: 595.28, height: 841.89, top: 72, bottom: 92, left: 68, right: 68 }
export const CONTENT = { width: PAGE.width - PAGE.left - PAGE.right, bottom: PAGE.height - PAGE.bottom }
export const HANG = 42
export const FOOT = PAGE.height - 54

export const COLOR = {
  ink: '#1a1a1a',
  quiet: '#5c5c5c',
  line: '#dcdcdc',
  strongLine: '#767676',
  surface: '#f5f5f5',
  link: '#00539f',
  mark: '#eeeeee',
}

/** How a piece of text is set. */
export interface Style {
  size: number
  /** From baseline to baseline. */
  leading: number
  bold?: boolean
  italic?: boolean
  mono?: boolean
  color: string
}

const ink = { color: COLOR.ink }
export const TEXT = {
  body: { size: 10.5, leading: 15, ...ink },
  small: { size: 9, leading: 13, ...ink },
  label: { size: 8.5, leading: 12, color: COLOR.quiet },
  columnHeading: { size: 9, leading: 13, bold: true, ...ink },
  title: { size: 25, leading: 31, bold: true, ...ink },
  subtitle: { size: 12.5, leading: 18, color: COLOR.quiet },
  mark: { size: 10.5, leading: 15, bold: true, color: COLOR.quiet },
  annexLabel: { size: 10.5, leading: 15, bold: true, color: COLOR.quiet },
  h1: { size: 19, leading: 25, bold: true, ...ink },
  h2: { size: 13, leading: 18, bold: true, ...ink },
  h3: { size: 10.5, leading: 15, bold: true, ...ink },
  foot: { size: 8.5, leading: 12, color: COLOR.quiet },
} satisfies Record<string, Style>
