'use client'

import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeStockSettings } from '@/lib/stock/schemas'
import type { FiguresFormProps } from '../figures'
import { FiguresFields } from '../figures-fields'

/** How much shall be in stock, how often shall be drawn, and from when. */
export function StockSettingsForm({ action, initial, ...fields }: FiguresFormProps) {
  return (
    <ValidatedForm action={action} schema={ChangeStockSettings} initial={initial} discardHref={fields.back}>
      <FiguresFields {...fields} save="Gem grænserne" />
    </ValidatedForm>
  )
}
