import { command } from '@/lib/door'
import { takeStep } from './internal'
import { TakeStep } from './schemas'

/** What was announced will not be. (SM-2) */
export const cancelMessage = command({
  name: 'message.cancel',
  input: TakeStep,
  timeout: 60_000,
  run: (scope) => takeStep(scope, 'cancel'),
})
