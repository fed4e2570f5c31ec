/** Whether a form stood on a page of ours: nobody shall be signed in, or a file received, by a page of another site. */
export function isOwnForm({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  // Browsers from before 2023 say only which address the form stood on.
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
