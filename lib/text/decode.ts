export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Windows-1252 where it differs from Latin-1: the characters of bytes 0x80 to 0x9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand, because TextDecoder('windows-1252') reads 0x80 to 0x9F as Latin-1 in some versions of Node. */
function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80))
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes)
}

/**
 * Turns the bytes of an uploaded file into text, going by the bytes and never by what the file says of itself: a
 * byte order mark decides; otherwise what is valid UTF-8 is UTF-8, and the rest is Windows-1252 (which has
 * Latin-1's letters). The mark is not part of the text.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: decodeAs('utf-8', bytes), encoding: 'utf-8-bom' }
  if (first === 0xff && second === 0xfe) return { text: decodeAs('utf-16le', bytes), encoding: 'utf-16le' }
  if (first === 0xfe && second === 0xff) return { text: decodeAs('utf-16be', bytes), encoding: 'utf-16be' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decodeWindows(bytes), encoding: 'windows-1252' }
  }
}
