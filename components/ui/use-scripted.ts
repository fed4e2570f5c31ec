import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page's own script has come and answers presses: false as the server sends the page, and until React has
 * taken it over. On a slow machine that takes seconds, in which what only a script can do would do nothing.
 */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
