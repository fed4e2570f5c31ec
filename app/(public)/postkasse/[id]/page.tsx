import path from 'node:path'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { DescriptionList } from '@/components/ui/description-list'
import { MailFrame } from '@/components/ui/mail-frame'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/format'
import { readMessage } from '@/lib/system/mailbox'
import { environmentWord } from '@/lib/web/environment'

type Params = Promise<{ id: string }>

function find(id: string) {
  const { DEMO, DATA_DIR } = env()
  return (DEMO && readMessage(path.join(DATA_DIR, 'mail'), id)) || notFound()
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: find((await params).id).subject || '(intet emne)', referrer: 'no-referrer' }
}

export default async function MessagePage({ params }: { params: Params }) {
  const { id, subject, from, to, receivedAt, text, html } = find((await params).id)
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={subject || '(intet emne)'}
        trail={[{ label: 'Demoens postkasse', href: '/postkasse' }]}
      />
      <DescriptionList
        items={[
          { term: 'Fra', value: from },
          { term: 'Til', value: to.join(', ') },
          { term: 'Modtaget', value: formatDateTime(new Date(receivedAt)) },
        ]}
      />
      <div className="mt-6 max-w-text break-words whitespace-pre-wrap">{withLinks(text)}</div>
      <p className="mt-6">
        <a href={`/postkasse/${id}/kilde`} download="">
          Hent mailen, som den blev sendt
        </a>
      </p>
      {html && (
        <div className="mt-8">
          <MailFrame html={html} />
        </div>
      )}
    </PublicShell>
  )
}

/** The addresses of a text as links. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
