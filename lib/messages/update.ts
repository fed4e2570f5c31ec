import { command } from '@/lib/door'
import { takeStep } from './internal'
import { TakeStep } from './schemas'

/** Tells more of what is going on; the next update is promised anew. (SM-2) */
export const updateMessage = command({
  name: 'message.update',
  input: TakeStep,
  timeout: 60_000,
  run: (scope) => takeStep(scope, 'update'),
})
