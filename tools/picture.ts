const BEGIN = '<!-- life of an agreement: npm run docs -->'
const END = '<!-- end -->'

/** The page with the picture between its two marks exchanged. */
export function withPicture(page: string, picture: string): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`The page has lost its marks: ${BEGIN} … ${END}`)
  return `${before}${BEGIN}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${END}${after}`
}
