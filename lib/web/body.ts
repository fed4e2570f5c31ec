/** More than the limit was sent; nothing beyond it was read. */
export class TooLargeError extends Error {}

/**
 * Reads a body of at most `limit` bytes, whatever its headers claim.
 * @throws TooLargeError as soon as there is more
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new TooLargeError()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) throw new TooLargeError()
    parts.push(part)
  }
  const body = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    body.set(part, offset)
    offset += part.byteLength
  }
  return body
}
