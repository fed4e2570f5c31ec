'use server'

import type { FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import { askProof, markReachable } from '@/lib/mailboxes'
import { submit } from '@/lib/web/submit'

const LIST = '/konti/postkasser'

export async function askOneAction(state: FormState, data: FormData): Promise<FormState> {
  const id = String(data.get('ids'))
  return submit(askProof, state, data, {
    done: ({ address }) => ({ to: `${LIST}/${id}`, message: `Linket er sendt til ${address}.` }),
  })
}

export async function askManyAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(askProof, state, data, {
    done: ({ asked, tooSoon }) => ({
      to: LIST,
      message:
        `Linket er sendt til ${formatCount(asked, 'postkasse', 'postkasser')}.` +
        (tooSoon > 0 ? ` ${formatCount(tooSoon, 'havde', 'havde')} lige fået et.` : ''),
    }),
  })
}

export async function reachableAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(markReachable, state, data, {
    done: ({ id, address }) => ({ to: `${LIST}/${id}`, message: `Mail til ${address} sendes igen.` }),
  })
}
