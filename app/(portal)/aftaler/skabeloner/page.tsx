import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatNumber, formatShortDate } from '@/lib/format'
import { listTemplates } from '@/lib/templates'
import { STATUS_WORDS } from '@/lib/templates/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../deed-form'
import { createAction, startAction } from './actions'
import { PLACE, trailOf } from './version'

export const metadata: Metadata = { title: 'Skabeloner' }

const FIRST_NAME = 'Tilslutningsaftale til NPN-servicen'

export default async function TemplatesPage() {
  const context = await here()
  const { actor } = context
  const templates = show(await listTemplates(context, {}))
  const mayCreate = may(actor, 'template.create')
  return (
    <>
      <PageHead
        title="Skabeloner"
        lead="Teksterne, som aftaler laves af. En udgivet version kan aldrig ændres; en ændring er en ny version."
        trail={trailOf(actor).slice(0, 1)}
        actions={mayCreate && <ButtonLink href={`${PLACE}/ny`}>Opret skabelon</ButtonLink>}
      />
      {templates.map((template) => (
        <Section
          key={template.id}
          title={template.name}
          actions={<Deeds template={template} mayStart={mayCreate} />}
        >
          <DataTable
            caption={`Versioner af ${template.name}`}
            columns={COLUMNS}
            rows={template.versions}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PLACE}/${id}`}
          />
        </Section>
      ))}
      {templates.length === 0 && (
        <EmptyState
          title="Ingen skabeloner endnu"
          action={
            mayCreate && (
              <DeedForm
                action={createAction}
                id="foerste"
                fields={{ name: FIRST_NAME, from: 'consultationDraft' }}
                label="Opret den første skabelon fra udkastet"
                look="primary"
                small={false}
              />
            )
          }
        >
          Portalen har en tekst med de vilkår, som er i høring. Den bliver en kladde, som du kan rette til,
          før den udgives.
        </EmptyState>
      )}
    </>
  )
}

type Template = Extract<Awaited<ReturnType<typeof listTemplates>>, { ok: true }>['value'][number]
type Listed = Template['versions'][number]

const COLUMNS: Column<Listed>[] = [
  { key: 'number', header: 'Version', cell: ({ number }: Listed) => `Version ${number}` },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ status }: Listed) => <Badge state={STATUS_WORDS[status]} />,
  },
  {
    key: 'published',
    header: 'Udgivet',
    keep: true,
    cell: ({ publishedAt }: Listed) => (publishedAt ? formatShortDate(publishedAt) : 'Ikke endnu'),
  },
  { key: 'note', header: 'Hvad er nyt', cell: ({ changeNote }: Listed) => changeNote || 'Ikke beskrevet' },
  {
    key: 'agreements',
    header: 'Aftaler',
    align: 'end',
    cell: ({ _count }: Listed) => formatNumber(_count.agreements),
  },
]

function Deeds({ template, mayStart }: { template: Template; mayStart: boolean }) {
  const [newest, before] = template.versions
  if (!newest) return null
  return (
    <div className="flex flex-wrap gap-3">
      {mayStart && newest.status === 'published' && (
        <DeedForm
          action={startAction}
          id={`begynd-${template.id}`}
          fields={{ id: template.id }}
          label={`Begynd version ${newest.number + 1}`}
          what={`af ${template.name}`}
        />
      )}
      {before && (
        <ButtonLink href={`${PLACE}/sammenlign?fra=${before.id}&til=${newest.id}`} look="secondary" small>
          {`Sammenlign version ${before.number} og ${newest.number}`}
        </ButtonLink>
      )}
    </div>
  )
}
