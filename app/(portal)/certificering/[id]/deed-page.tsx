import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { can, type CertificationDeed } from '@/lib/certification/rules'
import { subjectOf, WORDS } from '@/lib/certification/words'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { certificationOf, crumbs, type ShownCertification } from './certification'

/** A page that asks something about a certification, if it can be done now, and says what follows. */
export async function DeedPage({
  id,
  verb,
  deed,
  title,
  lead,
  children,
}: {
  id: string
  verb: VerbName
  deed: CertificationDeed
  title: string
  lead(one: ShownCertification): string
  children(one: ShownCertification): ReactNode
}) {
  const one = await certificationOf(id)
  if (!may((await here()).actor, verb)) forbidden()
  if (!can(deed, one.state))
    return (
      <>
        <PageHead title={title} trail={crumbs(one)} />
        <EmptyState
          title="Det kan ikke gøres nu"
          action={<ButtonLink href={`/certificering/${id}`}>Tilbage til certificeringen</ButtonLink>}
        >
          Certificeringen er &quot;{WORDS[one.word].toLowerCase()}&quot;.
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHead title={title} lead={`${subjectOf(one)}. ${lead(one)}`} trail={crumbs(one)} />
      {children(one)}
    </>
  )
}
