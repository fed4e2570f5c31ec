import type { Outcome } from '@/lib/door/errors'

interface Sent {
  fileName: string
  mediaType: string
  content: Uint8Array
}

const STATUS: Partial<Record<string, number>> = { forbidden: 403, state: 409, rateLimit: 429 }

/** The file that a verb answers with, or its fault in words: a browser shows text, and nothing for an empty answer. */
export function answerFile(outcome: Outcome<Sent>): Response {
  if (outcome.ok) return fileResponse(outcome.value)
  const { kind, message } = outcome.fault
  return new Response(message, {
    status: STATUS[kind] ?? 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/**
 * A stored file as an answer. PDFs open in the browser; whatever else somebody once uploaded is only ever saved, and
 * nothing in it may run.
 */
function fileResponse({ fileName, mediaType, content }: Sent): Response {
  const kind = mediaType === 'application/pdf' ? 'inline' : 'attachment'
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
