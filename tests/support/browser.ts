import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage']

/** How to launch a browser that is there without a download: the system's Chromium, or the one from the npm registry. */
export async function browserOptions(): Promise<LaunchOptions> {
  const installed = process.env.CHROMIUM_PATH ?? SYSTEM.find((file) => existsSync(file))
  if (installed) return { executablePath: installed, args: ARGUMENTS }
  // It unpacks itself into the temporary folder, once. Its own arguments make one process of all, which ends with the
  // first page that is closed, and switch the browser's own protection off.
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath(), args: ARGUMENTS }
}
