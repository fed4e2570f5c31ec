import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { plexMono, plexSans } from '@/components/fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'NPN-portalen', template: '%s – NPN-portalen' },
  description: 'MedComs portal til forvaltning af nationale prøvenumre.',
  applicationName: 'NPN-portalen',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' }

/** The document of every page. Waiting for the request gives each answer its own nonce (see proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="da" className={`${plexSans.variable} ${plexMono.variable}`}>
      <body>{children}</body>
    </html>
  )
}
