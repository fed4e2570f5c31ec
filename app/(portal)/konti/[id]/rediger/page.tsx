import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { AccountForm } from '../../account-form'
import { PURPOSE_OPTIONS } from '../../options'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'

export const metadata: Metadata = { title: 'Ret kontoen' }

export default async function ChangeAccountPage({ params }: Params) {
  const { id } = await params
  const forMedcom = isStaff((await here()).actor)
  return (
    <DeedPage
      id={id}
      kind="change"
      verb="account.change"
      title="Ret kontoen"
      lead={() => 'Laboratorium og miljø kan ikke ændres: luk i stedet kontoen, og bestil en ny.'}
    >
      {({ version, department, mailbox, purpose }) => (
        <AccountForm
          action={changeAction}
          initial={initialState({
            id,
            version: String(version),
            department,
            address: mailbox.address,
            personalReason: mailbox.personalReason ?? '',
            purpose,
          })}
          back={`/konti/${id}`}
          purposes={PURPOSE_OPTIONS}
          forMedcom={forMedcom}
          deed="Gem ændringerne"
        />
      )}
    </DeedPage>
  )
}
