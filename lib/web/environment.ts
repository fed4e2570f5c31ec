import { env } from '@/lib/env'

/** The environment in the word that every page's header shows; nothing in production. */
export function environmentWord(): 'DEMO' | 'TEST' | undefined {
  const words = { demo: 'DEMO', test: 'TEST', produktion: undefined } as const
  return words[env().NPN_ENVIRONMENT]
}
