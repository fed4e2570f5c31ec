import { CellPage, cellMetadata, type CellParams } from '../../../cell'

export const generateMetadata = (params: CellParams) => cellMetadata('vendor', params)

export default function Page({ params }: CellParams) {
  return <CellPage of="vendor" params={params} />
}
