'use client'

import './globals.css'
import ErrorPage from './error'

/** The last resort, when the document itself could not be made. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="da">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
