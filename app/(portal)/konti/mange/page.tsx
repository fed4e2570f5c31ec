import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import type { SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { prepareMany } from '@/lib/accounts'
import { FILE_HEADINGS } from '@/lib/accounts/many-rows'
import { MOST_ROWS } from '@/lib/accounts/many-schemas'
import { formatCount, formatShort } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusedForm } from '@/lib/web/upload'
import { ENVIRONMENT_CHOICES, PURPOSE_OPTIONS } from '../options'
import { tableAction } from './actions'
import { FileForm } from './file-form'
import { TableForm } from './table-form'

export const metadata: Metadata = { title: 'Bestil mange konti' }

export default async function ManyAccountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { laboratories, waiting } = show(await prepareMany(await here(), {}))
  const refused = await refusedForm(await searchParams)
  return (
    <>
      <PageHead
        title="Bestil mange konti"
        lead="Udfyld en række for hvert laboratorium, eller indlæs et regneark som CSV. Du ser, hvad der sker, før noget bestilles."
        trail={[{ label: 'Konti', href: '/konti' }]}
      />
      {waiting.length > 0 && (
        <Alert title="Du har rækker, der ikke er sendt færdigt">
          <ul>
            {waiting.map(({ id, fileName, totalLines, receivedAt }) => (
              <li key={id}>
                <Link href={`/konti/mange/${id}`}>
                  {`${fileName}, ${formatCount(totalLines, 'række', 'rækker')}, ${formatShort(receivedAt)}`}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Section title="Indlæs en fil">
        <FileForm initial={refused} environments={ENVIRONMENT_CHOICES} />
        <div className="mt-6 max-w-text">
          <Details summary="Sådan skal filen se ud">
            <p>
              Første linje er overskrifter, i vilkårlig rækkefølge:{' '}
              <Mono wrap>{FILE_HEADINGS.join(';')}</Mono>
            </p>
            <p className="mt-2">
              Laboratorium er kode, SOR-kode eller navn; tomt er jeres egen konto. Formål er automatisk,
              fortrykt, nødblanket, afprøvning eller andet. Højst {MOST_ROWS} linjer.
            </p>
          </Details>
          <p className="mt-3">
            <a href="/konti/mange/skabelon" download="">
              Hent en skabelon med jeres laboratorier
            </a>
          </p>
        </div>
      </Section>
      <Section title="Eller udfyld en tabel" lead="Rækker uden mailadresse springes over.">
        {laboratories.length === 0 ? (
          <EmptyState title="Ingen laboratorier" level={3}>
            I leverer ikke til noget laboratorium i dag. Bestil en konto til jer selv på siden Konti.
          </EmptyState>
        ) : (
          <TableForm
            action={tableAction}
            environments={ENVIRONMENT_CHOICES}
            purposes={PURPOSE_OPTIONS}
            lines={laboratories.slice(0, MOST_ROWS).map(({ id, name, specialty, production, test }) => ({
              id,
              name,
              department: specialty ?? '',
              hint: hintOf(production, test),
            }))}
          />
        )}
      </Section>
    </>
  )
}

function hintOf(production: number, test: number): string {
  const has = [
    ...(production > 0 ? [`${production} i produktion`] : []),
    ...(test > 0 ? [`${test} i test`] : []),
  ]
  return has.length > 0 ? `Har ${has.join(' og ')}` : 'Har ingen konto'
}
