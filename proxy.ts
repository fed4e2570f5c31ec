import { NextResponse, type NextRequest } from 'next/server'
import {
  COOKIE_OPTIONS,
  FLASH_COOKIE,
  FLASH_HEADER,
  PATH_HEADER,
  POSTED_HEADER,
  STATION_COOKIE,
  STATION_COOKIE_SECONDS,
  STATION_RENEWED_COOKIE,
} from '@/lib/web/cookies'

/**
 * Gives every page its content security policy with a nonce of its own. Next.js reads the nonce from the
 * request's header and puts it on its scripts. Who may see what is decided by the door, never here.
 */
export function proxy(request: NextRequest) {
  // Feeds are no pages, hold nothing of anybody, and say themselves for how long they may be kept.
  if (FEEDS.test(request.nextUrl.pathname)) return NextResponse.next()
  const policy = SHOWN_IN_PAGES.test(request.nextUrl.pathname)
    ? "frame-ancestors 'self'"
    : contentSecurityPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const flash = request.cookies.get(FLASH_COOKIE)?.value
  headers.delete(FLASH_HEADER)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  if (flash && request.method === 'GET') headers.set(FLASH_HEADER, flash)
  headers.delete(POSTED_HEADER)
  if (request.method === 'POST' && !headers.has('next-action')) headers.set(POSTED_HEADER, '1')
  const response = NextResponse.next({ request: { headers } })
  if (flash && request.method === 'GET')
    response.cookies.set(FLASH_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
  keepStation(request, response)
  response.headers.set('Content-Security-Policy', policy)
  // Pages show what belongs to one signed-in person: nobody keeps a copy, the Back button neither.
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/**
 * A laboratory PC in use stays set up: its cookie begins its longest time anew, once a day. Not below /station, where
 * a new one may just be given. Whether the cookie stands for anything is the database's to say.
 */
function keepStation({ cookies, nextUrl }: NextRequest, response: NextResponse) {
  const secret = cookies.get(STATION_COOKIE)?.value
  if (!secret || cookies.has(STATION_RENEWED_COOKIE) || nextUrl.pathname.startsWith('/station')) return
  response.cookies.set(STATION_COOKIE, secret, { ...COOKIE_OPTIONS, maxAge: STATION_COOKIE_SECONDS })
  response.cookies.set(STATION_RENEWED_COOKIE, '1', { ...COOKIE_OPTIONS, maxAge: 24 * 3600 })
}

const development = process.env.NODE_ENV === 'development'

const FEEDS = /^\/status\/[^/]+\/[^/]+$/

// What is signed is read on the page where it is signed; a browser's PDF reader is a plugin to the rest of the policy.
const SHOWN_IN_PAGES = /^\/aftaler\/[^/]+\/dokumenter\/[^/]+\/hent$/

function contentSecurityPolicy(nonce: string) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Charts are drawn on the server and place their words by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...signInOrigins()].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

// The sign-in form posts here and is sent on to the broker; browsers hold the redirect to form-action too.
function signInOrigins() {
  const issuer = process.env.OIDC_ISSUER
  return issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : []
}

// Uploads are left out: a body that passes here is held in memory and cut at 10 MB.
export const config = {
  matcher: [
    {
      source:
        '/((?!api/|_next/static|_next/image|favicon|aftaler/underskrevet/fil|traekninger/indlaes/fil|verificer/fil).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
}
