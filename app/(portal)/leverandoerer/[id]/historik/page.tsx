import { Section } from '@/components/layout/section'
import { History } from '../../../history'
import { OrganisationHead, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationHistoryPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<{ efter?: string | string[] }> }) {
  const { id } = await params
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <>
      <OrganisationHead id={id} tab="historik" />
      <Section title="Historik" lead="Alt, hvad der er ændret, nyeste først.">
        <History
          type="organisation"
          id={id}
          base={`/leverandoerer/${id}/historik`}
          {...(after && { after })}
        />
      </Section>
    </>
  )
}
