import { Section } from '@/components/layout/section'
import { History } from '../../../history'
import { SystemHead, titleOf, type Params } from '../system'

export const generateMetadata = titleOf

export default async function SystemHistoryPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<{ efter?: string | string[] }> }) {
  const { id } = await params
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <>
      <SystemHead id={id} tab="historik" />
      <Section title="Historik" lead="Alt, hvad der er ændret, nyeste først.">
        <History type="system" id={id} base={`/systemer/${id}/historik`} {...(after && { after })} />
      </Section>
    </>
  )
}
