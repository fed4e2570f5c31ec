'use client'

import { Button } from '@/components/ui/button'

/** Prints the page. Not shown without JavaScript: the browser's own menu does the same. */
export function PrintButton() {
  return (
    <Button look="secondary" className="noscript:hidden" onClick={() => window.print()}>
      Udskriv
    </Button>
  )
}
