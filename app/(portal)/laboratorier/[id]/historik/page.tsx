import { Section } from '@/components/layout/section'
import { History } from '../../../history'
import { LaboratoryHead, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryHistoryPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<{ efter?: string | string[] }> }) {
  const { id } = await params
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <>
      <LaboratoryHead id={id} tab="historik" />
      <Section title="Historik" lead="Alt, hvad der er ændret, nyeste først.">
        <History type="laboratory" id={id} base={`/laboratorier/${id}/historik`} {...(after && { after })} />
      </Section>
    </>
  )
}
