/** The cookie that carries one message over a redirect. Scripts may read it, so that the page that showed it forgets it. */
export const FLASH_COOKIE = '__Host-npn-flash'
