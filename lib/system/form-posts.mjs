/** The bytes of the longest form a page takes: a megabyte of pasted text is still answered in its own form. */
export const LARGEST_FORM = 4 * 1024 * 1024

/** Route handlers that take files or batches: they read as a stream, with limits and words of their own. */
const STREAMED = [
  '/api/',
  '/aftaler/papir/fil',
  '/aftaler/underskrevet/fil',
  '/certificering/fil',
  '/konti/mange/fil',
  '/konti/register/fil',
  '/systemer/godkendelsesliste/indlaes',
  '/traekninger/indlaes/fil',
  '/verificer/fil',
]

/** @returns {boolean} whether this is sent to a page or to a short form route, so that it is held until it is whole */
export function isForm({ method, url }) {
  if (method !== 'POST') return false
  const path = url.split('?', 1)[0]
  return !STREAMED.some((each) => path === each || (each.endsWith('/') && path.startsWith(each)))
}

/**
 * Keeps a form back until all of it is there, whatever its headers claim: `whole` gets its bytes, and the request can
 * be read from its beginning. More than the limit is read to its end and thrown away, since a browser that is cut off
 * shows its own error instead of our page; then `tooLarge` answers.
 */
export function holdForm(request, whole, tooLarge) {
  const parts = []
  let size = 0
  // Node's parser hands the body over by `push`, and `null` at its end; a request that is broken off never ends.
  request.push = (part) => {
    if (part !== null) {
      size += part.length
      if (size <= LARGEST_FORM) parts.push(part)
      else parts.length = 0
      return true
    }
    delete request.push
    for (const each of parts) request.push(each)
    request.push(null)
    if (size <= LARGEST_FORM) whole(Buffer.concat(parts))
    else tooLarge()
    return false
  }
}
