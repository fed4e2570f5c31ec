import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { partsOfPage } from './page-parts'

/**
 * What a page is made of that no sound page of this run held, in any of its browsers; `html` is a page as it was
 * answered, where it is not the one that is open. Keep them with `keepSound` once the page is found sound.
 */
export async function freshParts(page: Page, html?: string): Promise<string[]> {
  const parts = await page.evaluate(partsOfPage, html)
  // As answered and as open are two: what scripts do to a page is not in its answer.
  const marks = html === undefined ? parts : parts.map((part) => `answered ${part}`)
  return marks.filter(unknown())
}

/** Whether a mark of one's own, such as a kind of page, was kept in this run. */
export function isKept(mark: string): boolean {
  return !unknown()(markOf(mark))
}

export function keepSound(parts: readonly string[], ...marks: readonly string[]): void {
  const lines = [...parts, ...marks.map(markOf)]
  appendFileSync(file(), lines.map((line) => `${line}\n`).join(''))
}

function unknown() {
  const known = new Set(readFileSync(file(), 'utf8').split('\n'))
  return (mark: string) => !known.has(mark)
}

const file = () => process.env.NPN_E2E_SOUND_PARTS ?? ''
const markOf = (text: string) => createHash('md5').update(text).digest('hex')
