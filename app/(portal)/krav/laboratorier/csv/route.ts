import { matrixCsv } from '../../matrix-csv'

export function GET(request: Request): Promise<Response> {
  return matrixCsv('laboratory', request)
}
