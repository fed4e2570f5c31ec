import type { ComponentType } from 'react'
import { initialState, type FormAction } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate, formatNumber } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { textsOf } from '@/lib/web/form-values'
import { HistorySection, type HistoryParams } from '../history'
import type { FiguresFormProps } from './figures'
import { TRAIL } from './trail'

/** A page of figures that are decided together from a day on (lib/door/dated-settings): a form, or how they stand, and their history. */
export function FiguresPage<F extends string>({
  title,
  lead,
  path,
  shown: { values, version, changesOn, today },
  order,
  words,
  form,
  history,
  searchParams,
}: {
  title: string
  lead: string
  path: string
  shown: { values: Record<F, number>; version: number; changesOn: string[]; today: string }
  order: readonly F[]
  words: Record<F, string>
  /** For those who may decide them. */
  form: { Form: ComponentType<FiguresFormProps>; action: FormAction } | null
  history: { type: string; id: string }
} & HistoryParams) {
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title={title}
        lead={`${lead}${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
      />
      {form ? (
        <form.Form
          action={form.action}
          initial={initialState({ ...textsOf({ ...values, version }), validFrom: today })}
          back="/indstillinger"
          fields={order.map((name) => ({ name, label: words[name] }))}
        />
      ) : (
        <DescriptionList
          items={order.map((name) => ({ term: words[name], value: formatNumber(values[name]) }))}
        />
      )}
      <HistorySection {...history} base={path} searchParams={searchParams} />
    </>
  )
}
