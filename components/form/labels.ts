import { Children, isValidElement, type ReactNode } from 'react'

/**
 * What each field of a form is called, read from the form itself, also before there is a browser. It sees fields that
 * stand in the form or are returned by a function it calls, not those inside a component of their own.
 */
export function labelsOf(fields: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {}
  Children.forEach(fields, (field) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(field)) return
    const { name, label, children } = field.props
    if (typeof name === 'string' && typeof label === 'string') labels[name] = label
    else Object.assign(labels, labelsOf(children))
  })
  return labels
}

/** A fault away from its field: "Navn: Udfyld feltet." */
export function namedFault(label: string | undefined, text: string): string {
  if (!label) return text
  return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`
}
