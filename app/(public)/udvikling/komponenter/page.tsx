import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Alerts } from './alerts'
import { Basics } from './basics'
import { Buttons } from './buttons'
import { Charts } from './charts'
import { DemoShell } from './demo-shell'
import { Forms } from './forms'
import { Lists } from './lists'
import { Matrices } from './matrices'
import { Pieces } from './pieces'
import { Table } from './table'

export const metadata: Metadata = { title: 'Komponenter' }

/** Every shared component in every state, for developers and for the screenshots of the tests. */
export default async function ComponentsPage({ searchParams }: PageProps<'/udvikling/komponenter'>) {
  const params = await searchParams
  return (
    <DemoShell
      role={params.rolle}
      flash={
        params.besked === undefined ? undefined : 'Telefonnummeret er gemt. Ændringen gælder med det samme.'
      }
    >
      <PageHead
        title="Komponenter"
        lead="Alt det, portalens sider er bygget af, i alle tilstande. Teksterne er opdigtede."
        trail={[{ label: 'Udvikling', href: '/udvikling/komponenter' }]}
      />
      <Basics />
      <Buttons />
      <Alerts />
      <Pieces />
      <Lists />
      <Table params={params} />
      <Matrices />
      <Charts />
      <Forms />
    </DemoShell>
  )
}
