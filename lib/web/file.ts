interface Sent {
  fileName: string
  mediaType: string
  content: Uint8Array
}

/**
 * A stored file as an answer. PDFs open in the browser; whatever else somebody once uploaded is only ever saved, and
 * nothing in it may run.
 */
export function fileResponse({ fileName, mediaType, content }: Sent): Response {
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
