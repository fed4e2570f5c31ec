import type { FormPageProps } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'

export interface FigureField {
  name: string
  label: string
}

/** What the form of a page of dated figures is given. */
export type FiguresFormProps = FormPageProps & { fields: FigureField[] }

/** Where somebody who has decided figures is sent, and what they are told. */
export const decidedAt =
  (to: string) =>
  ({ validFrom }: { validFrom: string }) => ({
    to,
    message: `Det gælder fra den ${formatDate(toDay(validFrom))}.`,
  })
