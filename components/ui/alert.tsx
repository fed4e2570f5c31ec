import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'

export type AlertKind = 'info' | 'success' | 'warning' | 'error'

const looks: Record<AlertKind, { tone: Tone; icon: IconName; word: string }> = {
  info: { tone: 'blue', icon: 'info', word: 'Til orientering' },
  success: { tone: 'green', icon: 'success', word: 'Lykkedes' },
  warning: { tone: 'amber', icon: 'warning', word: 'Advarsel' },
  error: { tone: 'red', icon: 'error', word: 'Fejl' },
}

/**
 * Something to know before reading on: what happened and what to do. `live` has it read aloud when it
 * comes up in a page that is already open. `level` is the heading's place in the page.
 */
export function Alert({
  kind = 'info',
  title,
  level = 2,
  live = false,
  action,
  children,
}: {
  kind?: AlertKind
  title?: string
  level?: 2 | 3
  live?: boolean
  action?: ReactNode
  children?: ReactNode
}) {
  const { tone, icon, word } = looks[kind]
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="alert" data-tone={tone} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} size={24} />
      <div className="max-w-text">
        {title ? (
          <Heading className="text-16">
            <span className="sr-only">{word}: </span>
            {title}
          </Heading>
        ) : (
          <span className="sr-only">{word}: </span>
        )}
        {children}
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  )
}
