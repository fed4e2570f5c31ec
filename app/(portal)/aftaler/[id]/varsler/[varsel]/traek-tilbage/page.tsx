import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { withdrawNoticeAction } from '../../actions'
import { WithdrawForm } from '../../notice-forms'
import { NoticePage, titleOfNotice } from '../../notice-page'
import { noticeOf, type NoticeParams } from '../../notices'

const DEED = 'Træk tilbage'

export const generateMetadata = titleOfNotice(DEED)

export default async function WithdrawPage(props: NoticeParams) {
  if (!may((await here()).actor, 'notice.withdraw')) forbidden()
  const { agreement, notice, back } = await noticeOf(props)
  const { id, version, kind, giver } = notice
  const other = giver === agreement.vendor ? agreement.administrator : agreement.vendor
  return (
    <NoticePage
      {...props}
      deed={DEED}
      open={notice.mayWithdraw}
      lead={
        kind === 'termination'
          ? `Aftalen gælder da som før, uden slutdato, og ${other} får en mail.`
          : `Aftalen gælder da på de vilkår, den har, og ${other} får en mail.`
      }
    >
      <WithdrawForm
        action={withdrawNoticeAction}
        initial={initialState({ id, version: String(version) })}
        back={back}
      />
    </NoticePage>
  )
}
