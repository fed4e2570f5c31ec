'use server'

import type { FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import { carryOutHandover } from '@/lib/registers'
import { submit } from '@/lib/web/submit'

export async function handOverAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(carryOutHandover, state, data, {
    done: ({ laboratoryId, moved, vendorName }) => ({
      to: `/laboratorier/${laboratoryId}/konti`,
      message: `${formatCount(moved, 'konto', 'konti')} er overdraget til ${vendorName}.`,
    }),
  })
}
