import type { ComponentProps } from 'react'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { FoundList } from './found-list'

interface Props<Row extends { id: string | bigint }> extends Pick<
  ComponentProps<typeof FoundList<Row>>,
  'caption' | 'state' | 'columns' | 'found'
> {
  title: string
}

/** The files that were taken in on a page before, each leading to what became of it. */
export function FoundFiles<Row extends { id: string | bigint }>({ title, ...list }: Props<Row>) {
  return (
    <Section title={title}>
      <FoundList
        {...list}
        one="fil"
        many="filer"
        rowHref={({ id }) => `${list.state.shape.path}/${id}`}
        compact
        empty={
          <EmptyState level={3} title="Ingen filer endnu">
            De filer, der indlæses, står her bagefter.
          </EmptyState>
        }
      />
    </Section>
  )
}
