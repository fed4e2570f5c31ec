'use client'

import type { ComponentProps } from 'react'
import { Button } from './button'
import { useScripted } from './use-scripted'

/**
 * A button that only a script can serve: nobody can press it before the script has come, and a press is never lost.
 * Not shown without JavaScript. In a dialog, which a script has opened, a Button is enough.
 */
export function ScriptButton({ className = '', ...rest }: ComponentProps<typeof Button>) {
  return <Button {...rest} className={`noscript:hidden ${className}`.trim()} awaited={!useScripted()} />
}
