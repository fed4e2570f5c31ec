import type { Metadata } from 'next'
import { may } from '@/lib/door/policy'
import { DEADLINE_HISTORY, showDeadlines } from '@/lib/messages'
import { DEADLINES, DEADLINE_WORDS } from '@/lib/messages/deadline-words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { HistoryParams } from '../../history'
import { FiguresPage } from '../figures-page'
import { deadlinesAction } from './actions'
import { DeadlinesForm } from './deadlines-form'

const TITLE = 'Frister for servicemeddelelser'
export const metadata: Metadata = { title: TITLE }

export default async function DeadlinesPage({ searchParams }: HistoryParams) {
  const context = await here()
  return (
    <FiguresPage
      title={TITLE}
      lead="Hvor tit de berørte hører nyt, og hvor lang tid i forvejen de får besked. Det, der er lovet, ændres ikke."
      path="/indstillinger/beskedfrister"
      shown={show(await showDeadlines(context, {}))}
      order={DEADLINES}
      words={DEADLINE_WORDS}
      form={
        may(context.actor, 'messageDeadline.change') ? { Form: DeadlinesForm, action: deadlinesAction } : null
      }
      history={DEADLINE_HISTORY}
      searchParams={searchParams}
    />
  )
}
