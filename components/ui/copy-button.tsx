'use client'

import { useState } from 'react'
import { Icon } from './icon'
import { ScriptButton } from './script-button'

/** Copies a text. `what` says what, for those who hear it ("prøvenummeret"). Not shown without JavaScript. */
export function CopyButton({ text, what, label = 'Kopiér' }: { text: string; what: string; label?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  const word = { idle: label, copied: 'Kopieret', refused: 'Markér selv' }[state]
  return (
    <ScriptButton look="quiet" small onClick={copy} onBlur={() => setState('idle')}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
      {/* The longest word keeps its room, so that nothing moves when the word changes. */}
      <span className="grid text-left">
        <span className="invisible col-start-1 row-start-1" aria-hidden="true">
          Kopieret
        </span>
        <span className="col-start-1 row-start-1 whitespace-nowrap">
          {word}
          <span className="sr-only"> {what}</span>
        </span>
      </span>
      <span role="status" className="sr-only">
        {state === 'copied' ? `Du har kopieret ${what}.` : ''}
        {state === 'refused' ? 'Browseren lod os ikke kopiere. Markér teksten, og kopiér den selv.' : ''}
      </span>
    </ScriptButton>
  )
}
