import type { Metadata } from 'next'
import { FORMAT_HISTORY } from '@/lib/numbers'
import { History } from '../../../history'
import { LIST, RulesHead } from '../head'

export const metadata: Metadata = { title: 'Regler for prøvenumre' }

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function RulesHistoryPage({ searchParams }: { searchParams: Query }) {
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <>
      <RulesHead tab="historik" />
      <History {...FORMAT_HISTORY} base={`${LIST}/historik`} {...(after && { after })} />
    </>
  )
}
