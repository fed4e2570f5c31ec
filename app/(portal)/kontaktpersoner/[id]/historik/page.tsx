import { HistorySection, type HistoryParams } from '../../../history'
import { ContactHead, titleOf, type Params } from '../contact'

export const generateMetadata = titleOf

export default async function ContactHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <ContactHead id={id} tab="historik" />
      <HistorySection
        type="contact"
        id={id}
        base={`/kontaktpersoner/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
