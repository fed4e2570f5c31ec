import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { INVITATION_DAYS, invitableRoles } from '@/lib/people/rules'
import { ROLE_HINTS, ROLE_WORDS, type UserRole } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'
import { inviteAction } from '../actions'
import { InvitationForm } from '../invitation-form'

export const metadata: Metadata = { title: 'Invitér en bruger' }

type Query = Promise<Record<string, string | string[] | undefined>>

const PLACES: readonly { key: string; label: string; roles: readonly UserRole[] }[] = [
  { key: 'leverandoer', label: 'Hos en leverandør', roles: ['vendorUser', 'vendorAdmin'] },
  { key: 'laboratorium', label: 'På et laboratorium', roles: ['laboratoryUser'] },
  { key: 'medcom', label: 'Hos MedCom', roles: ['medcomReader', 'medcomAdmin'] },
]

export default async function InvitePage({ searchParams }: { searchParams: Query }) {
  const context = await here()
  const { actor } = context
  if (actor.kind !== 'user' || !may(actor, 'invitation.send')) forbidden()
  const { til, hos } = await searchParams
  const invitable = invitableRoles(actor.role)
  const places = PLACES.filter(({ roles }) => roles.some((role) => invitable.includes(role)))
  const place = places.find(({ key }) => key === til) ?? places[0]!
  const choices = show(await partyChoices(context, {}))
  const served = choices.laboratories.filter(({ vendorId }) => !actor.vendorId || vendorId === actor.vendorId)
  const options = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = typeof hos === 'string' ? hos : ''
  return (
    <>
      <PageHead
        title="Invitér en bruger"
        lead={`Personen får en mail med et link, der virker i ${INVITATION_DAYS} dage, og har først adgang, når vedkommende siger ja.`}
        trail={TRAIL.invitations}
      />
      <Tabs
        label="Hvor hører personen til?"
        tabs={places.map(({ key, label }) => ({
          label: actor.vendorId && key === 'leverandoer' ? `Hos ${actor.vendorName}` : label,
          href: `/indstillinger/invitationer/ny?til=${key}`,
          current: key === place.key,
        }))}
      />
      <InvitationForm
        key={place.key}
        action={inviteAction}
        initial={initialState({
          ...(place.roles.length === 1 && { role: place.roles[0]! }),
          ...(place.key === 'leverandoer' && { vendorId: actor.vendorId ?? chosen }),
          ...(place.key === 'laboratorium' && { laboratoryId: chosen }),
        })}
        roles={place.roles.map((value) => ({ value, label: ROLE_WORDS[value], hint: ROLE_HINTS[value] }))}
        {...(place.key === 'leverandoer' && !actor.vendorId && { vendors: options(choices.vendors) })}
        {...(place.key === 'laboratorium' && { laboratories: options(served) })}
      />
    </>
  )
}
