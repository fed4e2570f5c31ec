import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { Alert } from '@/components/ui/alert'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { upholdAction } from '../../actions'
import { UpholdForm } from '../../notice-forms'
import { NoticePage, titleOfNotice } from '../../notice-page'
import { noticeOf, type NoticeParams } from '../../notices'

const DEED = 'Fasthold'

export const generateMetadata = titleOfNotice(DEED)

export default async function UpholdPage(props: NoticeParams) {
  if (!may((await here()).actor, 'notice.uphold')) forbidden()
  const { agreement, notice, back } = await noticeOf(props)
  const { id, version, effectiveOn, answerNote } = notice
  const from = effectiveOn <= agreement.today ? 'med det samme' : `fra den ${formatDate(effectiveOn)}`
  return (
    <NoticePage
      {...props}
      deed={DEED}
      open={notice.mayUphold}
      lead={`${agreement.vendor} får en mail, og vilkårene gælder ${from} trods indsigelsen.`}
    >
      <div className="mb-6">
        <Alert title="Indsigelsen">
          <p>{answerNote}</p>
        </Alert>
      </div>
      <UpholdForm
        action={upholdAction}
        initial={initialState({ id, version: String(version) })}
        back={back}
      />
    </NoticePage>
  )
}
