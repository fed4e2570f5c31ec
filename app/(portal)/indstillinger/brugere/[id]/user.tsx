import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { may } from '@/lib/door/policy'
import { showUser } from '@/lib/people'
import { ROLE_WORDS, USER_STATES } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'

export type Params = { params: Promise<{ id: string }> }

/** The user of this request, asked once for title and page. */
export const userOf = cache(async (id: string) => show(await showUser(await here(), { id })))

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: (await userOf((await params).id)).name }
}

/** The way to a page about one user. */
export const trailOf = ({ id, name }: { id: string; name: string }) => [
  ...TRAIL.users,
  { label: name, href: `/indstillinger/brugere/${id}` },
]

/** Head and tabs of a user. */
export async function UserHead({ id, tab }: { id: string; tab: '' | 'historik' }) {
  const { actor } = await here()
  const user = await userOf(id)
  const base = `/indstillinger/brugere/${id}`
  return (
    <>
      <PageHead
        title={user.name}
        lead="Hvem brugeren er, og hvad vedkommende må i portalen."
        trail={TRAIL.users}
        actions={
          may(actor, 'user.change') && (
            <ButtonLink href={`${base}/rediger`} look="secondary">
              Rediger
            </ButtonLink>
          )
        }
        state={[
          <Badge key="state" state={USER_STATES[user.state]} />,
          <Tag key="role">{ROLE_WORDS[user.role]}</Tag>,
          ...(user.functional ? [<Tag key="functional">Funktionspostkasse</Tag>] : []),
        ]}
      />
      <Tabs
        label={`Om ${user.name}`}
        tabs={[
          { label: 'Oplysninger', href: base, current: tab === '' },
          { label: 'Historik', href: `${base}/historik`, current: tab === 'historik' },
        ]}
      />
    </>
  )
}
