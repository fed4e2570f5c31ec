'use server'

import type { FormState } from '@/components/form/state'
import { planFirstDraws, putInForce, reopenItem, settleItem, showSetup, waiveItem } from '@/lib/agreements'
import { formatCount, formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { submit } from '@/lib/web/submit'
import { readPlans } from './read-plans'

const to = (id: string) => `/aftaler/${id}/tjekliste`

const LAST = 'Det var det sidste, der skulle være på plads før tilslutning.'

export async function settleAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(settleItem, state, data, {
    done: ({ agreementId, last }) => ({
      to: to(agreementId),
      message: last ? `Punktet er opfyldt. ${LAST}` : 'Punktet er opfyldt.',
    }),
  })
}

export async function reopenAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(reopenItem, state, data, {
    done: ({ agreementId }) => ({ to: to(agreementId), message: 'Punktet mangler igen.' }),
  })
}

export async function waiveAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(waiveItem, state, data, {
    done: ({ agreementId, last }) => ({
      to: to(agreementId),
      message: last ? `Punktet er undtaget. ${LAST}` : 'Punktet er undtaget. Leverandøren ser begrundelsen.',
    }),
  })
}

export async function putInForceAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(putInForce, state, data, {
    done: ({ id, inForceOn }) => ({
      to: `/aftaler/${id}`,
      message: `Aftalen gælder fra den ${formatDate(inForceOn)}. Leverandøren får en mail.`,
    }),
  })
}

export async function planAction(state: FormState, data: FormData): Promise<FormState> {
  const id = String(data.get('id'))
  return submit(planFirstDraws, state, data, {
    read: readPlans,
    done: ({ changed }) => ({
      to: `${to(id)}#foerste-traekning`,
      message:
        changed > 0
          ? `${formatCount(changed, 'plan', 'planer')} er gemt.`
          : 'Planerne var de samme. Der er intet ændret.',
    }),
    labels: await planLabels(id),
  })
}

/** What the fields of the plans are called where two people changed them at once. */
async function planLabels(id: string): Promise<Record<string, string>> {
  const setup = await showSetup(await here(), { id })
  const lines = setup.ok ? setup.value.plans.lines : []
  return Object.fromEntries(
    lines.flatMap(({ name }, index) => [
      [`plans.${index}.size`, `${name}: antal numre`],
      [`plans.${index}.plannedOn`, `${name}: dag`],
      [`plans.${index}.agreedWith`, `${name}: aftalt med`],
    ]),
  )
}
