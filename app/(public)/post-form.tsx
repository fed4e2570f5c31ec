'use client'

import { useRef, type FormEvent, type ReactNode } from 'react'

/**
 * A plain form that a browser posts by itself, with or without JavaScript; with it, pressing twice posts once. For
 * links that work a single time.
 */
export function PostForm({
  action,
  fields,
  children,
}: {
  action: string
  fields: Record<string, string>
  children: ReactNode
}) {
  const sent = useRef(false)
  const guard = (event: FormEvent) => {
    if (sent.current) event.preventDefault()
    sent.current = true
  }
  return (
    <form method="post" action={action} onSubmit={guard}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
