import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import type { canDraw } from '@/lib/readiness'
import { ANSWER_WORDS } from '@/lib/readiness/words'
import { LOOKS } from './looks'

export type Laboratory = Extract<
  Awaited<ReturnType<typeof canDraw>>,
  { ok: true }
>['value']['laboratories'][number]

/** Several laboratories, each with its answer. */
export const COLUMNS: Column<Laboratory>[] = [
  { key: 'name', header: 'Laboratorium', cell: ({ name }) => name },
  {
    key: 'answer',
    header: 'Kan det trække?',
    keep: true,
    cell: ({ verdict: { answer } }) => <Badge state={ANSWER_WORDS[answer]} tone={LOOKS[answer].tone} />,
  },
  {
    key: 'why',
    header: 'Hvorfor',
    cell: ({ verdict: { reasons } }) => reasons[0]?.text ?? 'Alt er i orden.',
  },
  { key: 'code', header: 'Kode', from: 'wide', cell: ({ code }) => <Mono>{code}</Mono> },
  { key: 'city', header: 'By', from: 'wide', cell: ({ city }) => city ?? '–' },
]
