import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { listCertifications } from '@/lib/certification'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { columnsOfSystem, rowHref } from '../../../certificering/columns'
import { SystemHead, systemOf, titleOf, type Params } from '../system'

export const generateMetadata = titleOf

/** No system is tested by more standards than one page holds. */
const ALL = 500

export default async function SystemCertificationPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const { name, retired } = await systemOf(id)
  const { rows } = show(
    await listCertifications(context, { systemId: id, sort: 'standardLabel', view: 'current', size: ALL }),
  )
  const order = !retired && may(context.actor, 'certification.order') && (
    <ButtonLink href={`/certificering/ny?system=${id}`} look="secondary" small>
      Bestil certificering
    </ButtonLink>
  )
  return (
    <>
      <SystemHead id={id} tab="certificering" />
      <Section
        title="Certificering"
        lead="Hvad der er bestilt, testes og er godkendt, og hvad kun MedComs godkendelsesliste siger."
        actions={order}
      >
        {rows.length > 0 ? (
          <>
            <DataTable
              caption={`Certificering af ${name}`}
              columns={columnsOfSystem(isStaff(context.actor))}
              rows={rows}
              rowKey={(row) => row.id}
              rowHref={rowHref}
              compact
            />
            <p className="mt-4">
              <Link href={`/certificering?visning=alle&system=${id}`}>
                Se også dem, der er afløst eller trukket tilbage
              </Link>
            </p>
          </>
        ) : (
          <EmptyState title="Ingen certificeringer endnu" level={3} action={order}>
            Systemet står ikke på MedComs godkendelsesliste, og intet er bestilt.
          </EmptyState>
        )}
      </Section>
    </>
  )
}
