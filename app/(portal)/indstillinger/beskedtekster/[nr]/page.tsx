import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { listMessageTemplates } from '@/lib/messages'
import { templateName } from '@/lib/messages/words'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { TRAIL } from '../../trail'
import { changeAction } from '../actions'
import { TextForm } from '../text-form'

type Params = { params: Promise<{ nr: string }> }

const templateOf = cache(async (nr: string) => {
  const context = await here()
  if (!may(context.actor, 'messageTemplate.change')) forbidden()
  const { templates } = show(await listMessageTemplates(context, {}))
  return templates.find(({ position }) => String(position) === nr) ?? notFound()
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: templateName(await templateOf((await params).nr)) }
}

export default async function MessageTextPage({ params, searchParams }: Params & HistoryParams) {
  const template = await templateOf((await params).nr)
  const { position, title } = template
  return (
    <>
      <PageHead
        title={templateName(template)}
        lead="Gælder fra næste gang nogen skriver. Det, der er sendt, ændres ikke."
        trail={TRAIL.messageTexts}
      />
      <TextForm
        action={changeAction}
        initial={initialState(textsOf(template))}
        back="/indstillinger/beskedtekster"
        titled={title !== null}
      />
      <HistorySection
        type="messageTemplate"
        id={String(position)}
        base={`/indstillinger/beskedtekster/${position}`}
        searchParams={searchParams}
      />
    </>
  )
}
