import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { answerAction } from '../actions'
import { AnswerForm } from '../notice-forms'
import { NoticePage, titleOfNotice } from '../notice-page'
import { noticeOf, type NoticeParams } from '../notices'

const DEED = 'Svar på varslet'

export const generateMetadata = titleOfNotice(DEED)

export default async function AnswerPage(props: NoticeParams) {
  if (!may((await here()).actor, 'notice.answer')) forbidden()
  const { agreement, notice, back } = await noticeOf(props)
  const { id, version, actBy, effectiveOn, leaveBy, summary, terms, answer, answerNote } = notice
  const initial = initialState({ id, version: String(version), answer: answer ?? '', note: answerNote })
  return (
    <NoticePage
      {...props}
      deed={DEED}
      open={notice.mayAnswer}
      lead={`Svar senest den ${formatDate(actBy)}. Uden svar gælder vilkårene fra den ${formatDate(effectiveOn)}.`}
    >
      <div className="mb-8">
        <DescriptionList
          items={[
            { term: 'Hvad er nyt', value: summary },
            {
              term: 'Vilkårene',
              value: terms && (
                <Link
                  href={`/aftaler/skabeloner/sammenlign?fra=${agreement.templateVersionId}&til=${terms.id}`}
                >
                  Sammenlign version {terms.number} med den gældende
                </Link>
              ),
            },
            {
              term: 'Vil I ikke fortsætte',
              value: leaveBy
                ? `Opsig aftalen senest den ${formatDate(leaveBy)}, så ophører den, før vilkårene gælder.`
                : 'Det er for sent at opsige, så aftalen ophører, før vilkårene gælder.',
            },
          ]}
        />
      </div>
      <AnswerForm action={answerAction} initial={initial} back={back} mayObject={notice.mayObject} />
    </NoticePage>
  )
}
