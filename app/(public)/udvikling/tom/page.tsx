import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Tom side' }

/** The page that does nothing: what `npm run bench` measures every other page against. */
export default function EmptyPage() {
  return <h1>Tom side</h1>
}
