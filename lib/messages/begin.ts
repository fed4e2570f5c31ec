import { command } from '@/lib/door'
import { takeStep } from './internal'
import { TakeStep } from './schemas'

/** The window or the change has begun. (SM-2) */
export const beginMessage = command({
  name: 'message.begin',
  input: TakeStep,
  timeout: 60_000,
  run: (scope) => takeStep(scope, 'begin'),
})
