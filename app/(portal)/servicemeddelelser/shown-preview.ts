import type { Tone } from '@/components/ui/tone'

/** What is shown of a message, or of its next step, before it is told; as the server tells the form. */
export interface ShownPreview {
  /** "34 modtagere hos 5 af 6 leverandører får mailen, så snart du sender" */
  count: string
  /** Somebody gets a mail. */
  isMailed: boolean
  /** What is to be done where nobody does. */
  unmailed: string
  /** Who gets it and why, as many as one reads. */
  recipients: { name: string; address: string; why: string }[]
  /** How many more there are. */
  more: number
  /** Where nobody is found, a sentence each. */
  gaps: string[]
  /** What is promised by telling it. */
  promise: string
  mail: { subject: string; text: string; html: string }
  /** How it stands on the status page, which everybody may read; null where it does not. */
  status: { title: string; state: string; tone: Tone; facts: string; deed: string; text: string } | null
  readability: { text: string; advice: string[] } | null
}
