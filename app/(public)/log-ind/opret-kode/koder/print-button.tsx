'use client'

import { ScriptButton } from '@/components/ui/script-button'

/** Prints the page. Not shown without JavaScript: the browser's own menu does the same. */
export function PrintButton() {
  return (
    <ScriptButton look="secondary" onClick={() => window.print()}>
      Udskriv
    </ScriptButton>
  )
}
