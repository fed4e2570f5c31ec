import type { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { movedTo } from './move'
import { stepFrom, type Changes } from './next-step'
import { previewed } from './previewed'
import { PreviewStep } from './schemas'

/**
 * What a later step would tell, and whom, if it were taken now; answers as the step itself would where it cannot be taken
 * (SM-1, SM-2).
 */
export const previewStep = query({
  name: 'message.previewStep',
  input: PreviewStep,
  async run({ tx, input, now }) {
    const { deed, text, notifies } = input
    const changes = await changesOf(tx, input, now)
    const { message, next, concerned } = await stepFrom(tx, input, deed, changes, now)
    return previewed(tx, {
      message: next,
      deed,
      step: (message.steps[0]?.number ?? 0) + 1,
      text,
      notifies: notifies === 'ja',
      concerned,
      before: message.components,
      now,
    })
  },
})

async function changesOf(tx: Tx, input: z.output<typeof PreviewStep>, now: Date): Promise<Changes> {
  if (input.deed === 'move') return (await movedTo(tx, input, now)).period
  if (input.deed !== 'correct') return {}
  const { title, priority, components } = input
  return { title, priority, components }
}
