/** What a text is compared by where case and spaces mean nothing: "req 01 (Q0131K)" is "REQ01 (Q0131K)". */
export function squeezed(text: string): string {
  return text.toLocaleLowerCase('da').replace(/\s+/g, '')
}
