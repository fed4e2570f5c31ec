import { listOrganisations } from '@/lib/parties'
import { COUNTRIES, ROLE_WORDS } from '@/lib/parties/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readOrganisationList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listOrganisations,
    input: readOrganisationList(paramsOf(request)).input,
    fileName: 'leverandoerer-og-parter',
    columns: [
      { header: 'Navn', cell: ({ name }) => name },
      { header: 'CVR-nummer', cell: ({ cvr }) => cvr },
      { header: 'Udenlandsk registreringsnummer', cell: ({ foreignRegistration }) => foreignRegistration },
      { header: 'Land', cell: ({ country }) => COUNTRIES[country] ?? country },
      { header: 'By', cell: ({ city }) => city },
      { header: 'Roller i dag', cell: ({ roles }) => roles.map((kind) => ROLE_WORDS[kind]).join(', ') },
      { header: 'Systemer', cell: ({ systems }) => systems },
      { header: 'Laboratorier som leverandør', cell: ({ laboratories }) => laboratories },
      { header: 'Laboratorier som ejer', cell: ({ ownedLaboratories }) => ownedLaboratories },
      { header: 'Supportens telefon', cell: ({ supportPhone }) => supportPhone },
    ],
  })
}
