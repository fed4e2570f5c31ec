export { FLASH_COOKIE } from '@/components/ui/flash-cookie'

/** The cookies of a browser. `__Host-` ties them to this host, to HTTPS and to the whole site. */
export const SESSION_COOKIE = '__Host-npn-session'
export const STATION_COOKIE = '__Host-npn-station'
/** There for a day after the station's cookie was given a new lease. */
export const STATION_RENEWED_COOKIE = '__Host-npn-station-renewed'
/** As long as browsers keep a cookie at most. */
export const STATION_COOKIE_SECONDS = 400 * 24 * 3600

/** Where the proxy puts the flash message of this one request, having taken it out of the cookie. */
export const FLASH_HEADER = 'x-npn-flash'

/** Where the proxy puts the address of the page asked for, so that one comes back to it after signing in. */
export const PATH_HEADER = 'x-npn-path'

/** Set by the proxy on what a browser posts by itself, without JavaScript. */
export const POSTED_HEADER = 'x-npn-posted'

/** Which fault a page is asked to explain; set by lib/system/fault-pages.mjs, and taken away from anybody else. */
export const FAULT_HEADER = 'x-npn-fault'

export const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const
