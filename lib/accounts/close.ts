import { command } from '@/lib/door'
import { askState } from './ask-state'
import { OnAccount } from './schemas'

/** Ends an account. What it drew stays where it is. */
export const closeAccount = command({
  name: 'account.close',
  input: OnAccount,
  run: (scope) => askState(scope, 'close'),
})
