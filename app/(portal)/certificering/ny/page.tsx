import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { orderChoices } from '@/lib/certification'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { orderAction } from '../actions'
import { OrderForm } from './order-form'

export const metadata: Metadata = { title: 'Bestil certificering' }

const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? ''

export default async function OrderPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const context = await here()
  if (!may(context.actor, 'certification.order')) forbidden()
  const { systems, chosen, versions, tests } = show(
    await orderChoices(context, { systemId: one(params.system) || undefined }),
  )
  return (
    <>
      <PageHead
        title="Bestil certificering"
        lead={`MedCom tester ${chosen?.name ?? 'systemet'} sammen med jer. I aftaler en dag og en plan, og protokollen bliver liggende her.`}
        trail={[{ label: 'Certificering', href: '/certificering' }]}
      />
      {tests.length === 0 ? (
        <EmptyState title="Der er ingen standarder at teste efter endnu">
          MedCom tilføjer dem i portalen. Skriv til MedCom, hvis I mangler en.
        </EmptyState>
      ) : chosen ? (
        <OrderForm
          action={orderAction}
          initial={initialState({
            systemId: chosen.id,
            systemVersionId: one(params.version),
            test: one(params.test),
          })}
          back="/certificering"
          versions={versions.map(({ id, label }) => ({ value: id, label }))}
          tests={tests.map(({ key, label, name }) => ({
            value: key,
            label: name ? `${label}: ${name}` : label,
          }))}
        />
      ) : systems.length > 0 ? (
        <>
          <h2 className="mb-3 text-20">Hvilket system skal testes?</h2>
          <ul className="max-w-form border-t border-line">
            {systems.map(({ id, name }) => (
              <li key={id} className="border-b border-line py-3">
                <Link
                  href={`/certificering/ny?${new URLSearchParams({ system: id, test: one(params.test) })}`}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title="I har ingen systemer i brug">
          Skriv til MedCom, hvis et af jeres systemer mangler i portalen.
        </EmptyState>
      )}
    </>
  )
}
