import { command } from '@/lib/door'
import { takeStep } from './internal'
import { TakeStep } from './schemas'

/** It is over: resolved, or ended. (SM-2) */
export const finishMessage = command({
  name: 'message.finish',
  input: TakeStep,
  timeout: 60_000,
  run: (scope) => takeStep(scope, 'finish'),
})
