'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { changeNumberFormat } from '@/lib/numbers'
import { submit } from '@/lib/web/submit'

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeNumberFormat, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/nummerregler',
      message: `Reglen er gemt. Opslag følger den fra ${formatDate(validFrom)}.`,
    }),
  })
}
