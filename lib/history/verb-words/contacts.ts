import type { VerbName } from '@/lib/door/policy'

/** What the commands about contacts, reviews and privacy did. */
export const contacts: Partial<Record<VerbName, string>> = {}
