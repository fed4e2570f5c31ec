import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { CopyButton } from '@/components/ui/copy-button'
import { may } from '@/lib/door/policy'
import { formatCount, formatDateTime } from '@/lib/format'
import { showPassOn } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../../deed-form'
import { passOnAction } from '../../receipt-actions'
import { crumbs, messageOf, type Params } from '../message'

export const metadata: Metadata = { title: 'Giv videre til laboratorierne' }

/** A text that a vendor can send on as it is, and the button that says it has (SM-4). */
export default async function PassOnPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const message = await messageOf(id)
  const step = message.steps[0]!.number
  const { subject, text, laboratories, passedOnAt } = show(await showPassOn(context, { id, step }))
  return (
    <>
      <PageHead
        title="Giv videre til laboratorierne"
        lead={`Send teksten til jeres ${formatCount(laboratories, 'laboratorium', 'laboratorier')}, og sig så til her. Jeres egen support står nederst i den.`}
        trail={crumbs(message)}
      />
      {passedOnAt && (
        <Alert kind="success" title={`Givet videre ${formatDateTime(passedOnAt)}`}>
          MedCom kan se det.
        </Alert>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="font-bold break-words">{subject}</p>
        <CopyButton text={`${subject}\n\n${text}`} what="teksten" />
      </div>
      <div className="my-4 max-w-text border-l-4 border-line pl-4 break-words whitespace-pre-wrap">
        {text}
      </div>
      {!passedOnAt && may(context.actor, 'message.passOn') && (
        <DeedForm
          action={passOnAction}
          id="givet-videre"
          fields={{ id, step: String(step) }}
          label="Den er givet videre til laboratorierne"
          look="primary"
          small={false}
        />
      )}
    </>
  )
}
