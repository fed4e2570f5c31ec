import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PAGE } from '@/lib/systems/approval-page.fixture'

const published = path.resolve(process.cwd(), '../shared/data/godkendte-laboratoriesystemer.htm')

/** MedCom's published list. It belongs to MedCom and lies beside the project, so a clone elsewhere is without it. */
export const PUBLISHED = existsSync(published) ? new Uint8Array(readFileSync(published)) : undefined

/** A list in the same form, with invented systems and vendors. */
export const LIST = new TextEncoder().encode(PAGE)

/** That list with something changed in its text. */
export function listWith(...changes: [from: string | RegExp, to: string][]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(changes.reduce((text, [from, to]) => text.replace(from, to), PAGE))
}
