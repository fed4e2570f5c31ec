import type { ReactNode } from 'react'
import { Icon } from './icon'

export interface Step {
  title: string
  state: 'done' | 'current' | 'todo' | 'waived'
  /** Who and when, or what is missing. */
  detail?: ReactNode
  action?: ReactNode
}

const words = { done: 'Færdig', current: 'I gang', todo: 'Mangler', waived: 'Undtaget' } as const

/** The steps of a course of events in their order, with what is done and what is next. */
export function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol>
      {steps.map(({ title, state, detail, action }, index) => (
        <li
          key={title}
          aria-current={state === 'current' ? 'step' : undefined}
          className="relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 pb-6 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span className="absolute top-8 bottom-0 left-4 border-l border-line" aria-hidden="true" />
          )}
          <span
            className={`flex size-8 items-center justify-center rounded-full border-2 text-14 font-bold ${circle[state]}`}
            aria-hidden="true"
          >
            {state === 'done' ? <Icon name="check" size={16} /> : state === 'waived' ? '–' : index + 1}
          </span>
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 pt-1">
            <div className="min-w-0">
              <p className={state === 'current' ? 'font-bold' : ''}>
                {title}{' '}
                <span className="text-14 font-normal whitespace-nowrap text-ink-quiet">{words[state]}</span>
              </p>
              {detail && <div className="max-w-text text-14 text-ink-soft">{detail}</div>}
            </div>
            {action}
          </div>
        </li>
      ))}
    </ol>
  )
}

const circle = {
  done: 'border-green-mark bg-green-mark text-white',
  current: 'border-ink bg-white text-ink',
  todo: 'border-line-strong bg-white text-ink-soft',
  waived: 'border-line-strong bg-surface text-ink-soft',
} as const
