import type { Option } from '@/components/form/select'
import { ROLE_KINDS } from '@/lib/parties/schemas'
import { COUNTRIES, ROLE_WORDS } from '@/lib/parties/words'

/** The choices of the forms, made on the server. */
export const countryOptions: Option[] = Object.entries(COUNTRIES).map(([value, label]) => ({ value, label }))
export const roleOptions: Option[] = ROLE_KINDS.map((value) => ({ value, label: ROLE_WORDS[value] })).sort(
  (a) => (a.value === 'vendor' ? -1 : 0),
)
