import { CellPage, cellMetadata, type CellParams } from '../../../cell'

export const generateMetadata = (params: CellParams) => cellMetadata('laboratory', params)

export default function Page({ params }: CellParams) {
  return <CellPage of="laboratory" params={params} />
}
