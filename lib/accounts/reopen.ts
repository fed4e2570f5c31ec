import { command } from '@/lib/door'
import { askState } from './ask-state'
import { OnAccount } from './schemas'

/** Lets a suspended or closed account draw again. */
export const reopenAccount = command({
  name: 'account.reopen',
  input: OnAccount,
  run: (scope) => askState(scope, 'reopen'),
})
