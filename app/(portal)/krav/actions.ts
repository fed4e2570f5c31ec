'use server'

import type { FormState } from '@/components/form/state'
import { extendDispensation, grantDispensation, withdrawDispensation } from '@/lib/compliance'
import { hrefOfCell } from '@/lib/compliance/address'
import { FIELD_WORDS } from '@/lib/compliance/words'
import { submit } from '@/lib/web/submit'

export async function grantAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(grantDispensation, state, data, {
    done: (place) => ({ to: hrefOfCell(place), message: 'Dispensationen gælder fra nu af.' }),
  })
}

export async function extendAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(extendDispensation, state, data, {
    done: (place) => ({ to: hrefOfCell(place), message: 'Dispensationens sidste dag er ændret.' }),
    labels: FIELD_WORDS,
  })
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawDispensation, state, data, {
    done: (place) => ({
      to: hrefOfCell(place),
      message: 'Dispensationen er trukket tilbage. Kravet gælder igen.',
    }),
  })
}
