import { AgreementFrame, titleOf, type Params } from './frame'

export const generateMetadata = titleOf

export default async function AgreementPage({ params }: Params) {
  return <AgreementFrame id={(await params).id} tab="" />
}
