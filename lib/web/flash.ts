import { cookies, headers } from 'next/headers'
import { COOKIE_OPTIONS, FLASH_COOKIE, FLASH_HEADER } from './cookies'

/** Says something on the next page this browser opens: what happened, and what happens next. */
export async function setFlash(message: string): Promise<void> {
  const jar = await cookies()
  jar.set(FLASH_COOKIE, encodeURIComponent(message), { ...COOKIE_OPTIONS, httpOnly: false, maxAge: 60 })
}

/** The message of this request, if the one before left one; the proxy has taken the cookie away. */
export async function flash(): Promise<string | undefined> {
  const message = (await headers()).get(FLASH_HEADER)
  return message ? decodeURIComponent(message) : undefined
}
