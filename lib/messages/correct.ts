import { command } from '@/lib/door'
import { takeStep } from './internal'
import { CorrectMessage } from './schemas'

/** Something that was told was wrong: what was told before stays, and a correction follows in the same thread (SM-2). */
export const correctMessage = command({
  name: 'message.correct',
  input: CorrectMessage,
  timeout: 60_000,
  run(scope) {
    const { title, priority, components } = scope.input
    return takeStep(scope, 'correct', { title, priority, components })
  },
})
