import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Button, ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate } from '@/lib/format'
import { showInvitation } from '@/lib/people'
import { ROLE_HINTS, ROLE_WORDS } from '@/lib/people/words'
import { environmentWord } from '@/lib/web/environment'
import { hereWithLink } from '@/lib/web/request'
import { PostForm } from '../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

export const metadata: Metadata = { title: 'Invitation til NPN-portalen', referrer: 'no-referrer' }

const CLOSED = {
  accepted: {
    lead: 'Invitationen er taget imod. Fra nu af logger du ind med et link på mail.',
    action: 'Log ind',
  },
  withdrawn: { lead: 'Invitationen er trukket tilbage. Spørg den, der inviterede dig.', action: undefined },
  expired: {
    lead: 'Invitationen er udløbet. Bed den, der inviterede dig, om at sende den igen.',
    action: undefined,
  },
}

/** What an invitation's link leads to. Reading it uses nothing up; the button does. */
export default async function InvitationPage({ searchParams }: { searchParams: Query }) {
  const { kode } = await searchParams
  const secret = typeof kode === 'string' ? kode : ''
  const outcome = await showInvitation(await hereWithLink(), { secret })
  const title = 'Invitation til NPN-portalen'
  if (!outcome.ok) {
    return (
      <PublicShell environment={environmentWord()}>
        <PageHead
          title={title}
          lead="Linket virker ikke. Måske er der sendt en nyere mail, eller linket er ikke kopieret helt."
        />
        <ButtonLink href="/log-ind">Log ind, hvis du allerede har adgang</ButtonLink>
      </PublicShell>
    )
  }
  const { email, name, role, functional, belongsTo, expiresAt, state } = outcome.value
  if (state !== 'open') {
    const { lead, action } = CLOSED[state]
    return (
      <PublicShell environment={environmentWord()}>
        <PageHead title={title} lead={lead} />
        {action && <ButtonLink href="/log-ind">{action}</ButtonLink>}
      </PublicShell>
    )
  }
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={title}
        lead={`Velkommen, ${name}. Se, om oplysningerne er rigtige, før du siger ja.`}
      />
      <DescriptionList
        items={[
          { term: 'Navn', value: name },
          { term: 'Organisation', value: belongsTo },
          { term: 'Rolle', value: `${ROLE_WORDS[role]}. ${ROLE_HINTS[role]}` },
          { term: functional ? 'Funktionspostkasse' : 'Mailadresse', value: email },
          { term: 'Gælder til', value: formatDate(expiresAt) },
        ]}
      />
      <div className="mt-8">
        <PostForm action="/invitation/tag-imod" fields={{ kode: secret }}>
          <Button type="submit">Tag imod og log ind</Button>
        </PostForm>
      </div>
      <p className="mt-6 max-w-text text-14 text-ink-soft">
        Er noget forkert, så skriv til den, der inviterede dig, i stedet for at trykke.
      </p>
    </PublicShell>
  )
}
