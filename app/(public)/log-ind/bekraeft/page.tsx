import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Button, ButtonLink } from '@/components/ui/button'
import { SIGN_IN_LINK_MINUTES, safeNext } from '@/lib/people/rules'
import { environmentWord } from '@/lib/web/environment'
import { PostForm } from '../../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata({ searchParams }: { searchParams: Query }): Promise<Metadata> {
  // The address holds the link's secret: no other page is told where its reader came from.
  return { title: titleFor(linkIn(await searchParams)), referrer: 'no-referrer' }
}

/**
 * The page a mailed link leads to. Reading it uses nothing up, since mail scanners open links; the button does.
 */
export default async function ConfirmPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams
  const link = linkIn(query)
  return (
    <PublicShell environment={environmentWord()}>
      {link ? (
        <>
          <PageHead title={titleFor(link)} lead={`Du logger ind i denne browser med ${link.mail}.`} />
          <PostForm action="/log-ind/bekraeft/brug" fields={{ ...link, til: safeNext(one(query.til)) }}>
            <Button type="submit">Log ind</Button>
          </PostForm>
          <p className="mt-6 max-w-text text-14 text-ink-soft">
            Har du ikke selv bedt om linket, så luk siden. Så sker der ikke noget.
          </p>
        </>
      ) : (
        <>
          <PageHead
            title={titleFor(link)}
            lead={`Et link virker én gang og i ${SIGN_IN_LINK_MINUTES} minutter, og kun det nyeste virker.`}
          />
          <ButtonLink href="/log-ind">Send mig et nyt link</ButtonLink>
        </>
      )}
    </PublicShell>
  )
}

const titleFor = (link: object | undefined) =>
  link ? 'Bekræft, at det er dig' : 'Linket virker ikke længere'

function linkIn(query: Awaited<Query>) {
  const [mail, kode] = [one(query.mail), one(query.kode)]
  return mail && kode && /^[\w-]{43}$/.test(kode) && mail.length <= 254 ? { mail, kode } : undefined
}

function one(value: string | string[] | undefined) {
  return typeof value === 'string' ? value : undefined
}
