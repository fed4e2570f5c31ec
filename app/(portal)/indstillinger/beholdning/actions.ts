'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { changeStockSettings } from '@/lib/stock'
import { STOCK_FIGURE_WORDS } from '@/lib/stock/words'
import { toDay } from '@/lib/text/days'
import { submit } from '@/lib/web/submit'

export async function stockSettingsAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeStockSettings, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/beholdning',
      message: `Det gælder fra den ${formatDate(toDay(validFrom))}.`,
    }),
    labels: STOCK_FIGURE_WORDS,
  })
}
