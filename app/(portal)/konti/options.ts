import { ENVIRONMENTS, PURPOSES } from '@/lib/accounts/rules'
import { ENVIRONMENT_WORDS, PURPOSE_WORDS } from '@/lib/accounts/words'

export const PURPOSE_OPTIONS = PURPOSES.map((value) => ({ value, label: PURPOSE_WORDS[value] }))

export const ENVIRONMENT_CHOICES = ENVIRONMENTS.map((value) => ({ value, label: ENVIRONMENT_WORDS[value] }))

/** Whose an account without a laboratory is, as the reader would say it. */
export const ownWord = (staff: boolean) => (staff ? 'Leverandørens egen' : 'Jeres egen')
