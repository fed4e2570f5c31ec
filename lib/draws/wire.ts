/** The lines of a call, or what is wrong with the call as a whole. */
export type Wire = { ok: true; lines: unknown[] } | { ok: false; message: string }

/**
 * Takes a call of the draw log apart: NDJSON, one object a line, where a line that cannot be read stays as its text; or
 * one JSON list. Empty lines are not counted.
 */
export function linesOf(body: Uint8Array, contentType: string): Wire {
  const text = new TextDecoder().decode(body).trim()
  const isList = /^application\/json\b/i.test(contentType) || text.startsWith('[')
  return isList ? listOf(text) : { ok: true, lines: text.split(/\r?\n|\r/).flatMap(objectOf) }
}

function listOf(text: string): Wire {
  const list = read(text)
  if (!Array.isArray(list?.value))
    return { ok: false, message: 'Send linjerne som en JSON-liste, eller én pr. linje som NDJSON.' }
  return { ok: true, lines: list.value }
}

function objectOf(line: string): unknown[] {
  const content = line.trim()
  return content === '' ? [] : [read(content)?.value ?? content]
}

function read(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
