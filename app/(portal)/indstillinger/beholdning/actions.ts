'use server'

import type { FormState } from '@/components/form/state'
import { changeStockSettings } from '@/lib/stock'
import { STOCK_FIGURE_WORDS } from '@/lib/stock/words'
import { submit } from '@/lib/web/submit'
import { decidedAt } from '../figures'

export async function stockSettingsAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeStockSettings, state, data, {
    done: decidedAt('/indstillinger/beholdning'),
    labels: STOCK_FIGURE_WORDS,
  })
}
