'use client'

import { useContext, useState, type FormEvent } from 'react'
import { FormContext } from '@/components/form/context'
import { TextArea } from '@/components/form/text-input'
import { readability } from '@/lib/text/lix'

/** The text of a message, and how easy it is to read while it is written; without JavaScript the preview says it (SM-1). */
export function MessageText({ label, hint, rows }: { label: string; hint?: string; rows: number }) {
  const begun = useContext(FormContext)?.values.text
  const [text, setText] = useState(typeof begun === 'string' ? begun : '')
  const easy = readability(text)
  const follow = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setText(target.value)
  }
  return (
    <div className="field-group" onInput={follow}>
      <TextArea name="text" label={label} hint={hint} rows={rows} maxLength={4000} />
      <div className="mt-1 min-h-5 text-14 text-ink-soft noscript:hidden">
        {easy && (
          <>
            <p>
              LIX <span className="tabular-nums">{easy.lix}</span>: {easy.word}
            </p>
            <p aria-live="polite">{easy.advice.join(' ')}</p>
          </>
        )}
      </div>
    </div>
  )
}
