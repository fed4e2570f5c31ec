import { command } from '@/lib/door'
import { askBeside } from './ask-beside'
import { lockAccount } from './internal'
import { OnAccount } from './schemas'

/** Asks NPN-servicen for a new credential of an account: the old one is lost, spread, or near its end (AC-5). */
export const askCredential = command({
  name: 'account.askCredential',
  input: OnAccount,
  async run(scope) {
    const account = await lockAccount(scope.tx, scope.input.id)
    return askBeside(scope, account, 'credential', { wanted: {}, told: {} })
  },
})
