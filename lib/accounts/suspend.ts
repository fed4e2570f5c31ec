import { command } from '@/lib/door'
import { askState } from './ask-state'
import { OnAccount } from './schemas'

/** Takes away the right to draw for a while; it can be opened again. */
export const suspendAccount = command({
  name: 'account.suspend',
  input: OnAccount,
  run: (scope) => askState(scope, 'suspend'),
})
