import type { Metadata } from 'next'
import { may } from '@/lib/door/policy'
import { INTERVAL_HISTORY, showIntervals } from '@/lib/intervals'
import { INTERVAL_WORDS, INTERVALS } from '@/lib/intervals/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { HistoryParams } from '../../history'
import { FiguresPage } from '../figures-page'
import { intervalsAction } from './actions'
import { IntervalsForm } from './intervals-form'

const TITLE = 'Gennemgang og mails'
export const metadata: Metadata = { title: TITLE }

export default async function IntervalsPage({ searchParams }: HistoryParams) {
  const context = await here()
  return (
    <FiguresPage
      title={TITLE}
      lead="Hvor tit leverandørerne spørges, om deres kontaktpersoner, konti og postkasser stadig er rigtige. Den, der er spurgt, beholder sin frist."
      path="/indstillinger/gennemgang"
      shown={show(await showIntervals(context, {}))}
      order={INTERVALS}
      words={INTERVAL_WORDS}
      form={may(context.actor, 'interval.change') ? { Form: IntervalsForm, action: intervalsAction } : null}
      history={INTERVAL_HISTORY}
      searchParams={searchParams}
    />
  )
}
