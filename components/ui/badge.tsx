import type { ReactNode } from 'react'
import { toneOf, type Tone } from './tone'

const ring = <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />

const marks: Record<Tone, ReactNode> = {
  neutral: ring,
  blue: (
    <>
      {ring}
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  amber: <path d="M6 .75 11.75 11H.25z" fill="currentColor" />,
  green: (
    <path
      d="m1.25 6.5 3.25 3.25 6.25-7.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  red: <path d="M3.5.25h5l3.25 3.25v5L8.5 11.75h-5L.25 8.5v-5z" fill="currentColor" />,
}

/** States that stand beside others of their colour in a matrix, where the shape is all there is: how far one has come. */
const shapes: Partial<Record<string, ReactNode>> = {
  Bestilt: (
    <>
      {ring}
      <path d="M6 6V1.5A4.5 4.5 0 0 1 10.5 6z" fill="currentColor" />
    </>
  ),
  Tester: (
    <>
      {ring}
      <path d="M6 6V1.5A4.5 4.5 0 1 1 1.5 6z" fill="currentColor" />
    </>
  ),
  Udløbet: (
    <path
      d="M3.9 1.25h4.2l2.65 2.65v4.2L8.1 10.75H3.9L1.25 8.1V3.9z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    />
  ),
}

/** The shape of a state without its word; only beside text that says the state. */
export function Mark({ state, tone = toneOf(state) }: { state: string; tone?: Tone }) {
  return (
    <svg className="mark" viewBox="0 0 12 12" data-tone={tone} aria-hidden="true" focusable="false">
      {shapes[state] ?? marks[tone]}
    </svg>
  )
}

/** A state in a word and a shape. The colour follows the word (see tone.ts); `tone` only for words not there. */
export function Badge({ state, tone = toneOf(state) }: { state: string; tone?: Tone }) {
  return (
    <span className="badge" data-tone={tone}>
      <Mark state={state} tone={tone} />
      {state}
    </span>
  )
}
