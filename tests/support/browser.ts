import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

// The shell from the registry has arguments of its own, which make one process of all, which ends with the first page that
// is closed, and switch the browser's own protection off: they are not used.
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage']

/**
 * How to launch a browser that is there without a download: the one that is asked for, or the shell of Chromium from the npm
 * registry, or the system's. A whole browser makes its window and its toolbars anew for every test, unseen: the shell has
 * none, and takes less than half of the processor's time.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const executablePath =
    process.env.CHROMIUM_PATH ?? (await shell()) ?? SYSTEM.find((file) => existsSync(file))
  return { executablePath, args: ARGUMENTS }
}

/** The shell, where it can run: it is made for one kind of processor, and asks for libraries that a system may lack. */
async function shell(): Promise<string | undefined> {
  const { default: chromium } = await import('@sparticuz/chromium')
  try {
    // It unpacks itself into the temporary folder, once.
    const path = await chromium.executablePath()
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return path
  } catch {
    return undefined
  }
}
