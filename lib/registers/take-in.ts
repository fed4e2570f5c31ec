import type { CommandScope } from '@/lib/door/verb'
import type { AnyJudged } from './judge'
import type { RegisterKind } from './schemas'
import { takeInAccount } from './take-in-accounts'

export type TakingScope = Pick<CommandScope<unknown>, 'tx' | 'now' | 'record' | 'scope' | 'actor'>

/** Takes lines in one by one; `end` does what is done once for all of them. */
export interface Taker {
  take(judged: AnyJudged): Promise<string>
  end(): Promise<void>
}

export function takerOf(scope: TakingScope, _kind: RegisterKind): Taker {
  return { take: (judged) => takeInAccount(scope, judged), end: async () => {} }
}
