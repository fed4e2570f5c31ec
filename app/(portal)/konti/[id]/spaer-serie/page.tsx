import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { blockSeriesAction } from '../../actions'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'
import { LastDraws } from '../last-draws'
import { SeriesForm } from './series-form'

export const metadata: Metadata = { title: 'Spær en serie' }

type Props = Params & {
  searchParams: Promise<{ foerste?: string | string[]; sidste?: string | string[] }>
}

export default async function BlockSeriesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { foerste, sidste } = await searchParams
  return (
    <DeedPage
      id={id}
      kind="blockSeries"
      verb="account.askBlockSeries"
      title="Spær en serie"
      lead={({ name }) =>
        `Når ${name} ved en fejl har trukket numre, som ikke må bruges. En spærret serie kan ingen bruge, heller ikke senere.`
      }
    >
      {(account) => (
        <>
          <LastDraws account={account} toBlock />
          <div className="mt-10">
            <SeriesForm
              // Another series chosen above is another form: what stood in it is not kept.
              key={`${foerste}-${sidste}`}
              action={blockSeriesAction}
              initial={initialState({
                id,
                first: [foerste].flat()[0] ?? '',
                last: [sidste].flat()[0] ?? '',
              })}
              back={`/konti/${id}`}
            />
          </div>
        </>
      )}
    </DeedPage>
  )
}
