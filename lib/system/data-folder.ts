import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from './trouble'

/** Makes DATA_DIR if it is not there. @throws Trouble when it cannot be made or written */
export function prepareDataFolder(folder: string): void {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true })
      // PostgreSQL's user must pass through; what is secret in it is closed by itself.
      chmodSync(folder, 0o711)
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Trouble(
      `The folder ${folder} cannot be made or written (${reason}): set DATA_DIR to one that can.`,
    )
  }
}

/** The demo's own secret, made once and kept, so that a second start does not sign everybody out. */
export function demoSecret(folder: string): string {
  const file = path.join(folder, 'auth-secret')
  try {
    writeFileSync(file, randomBytes(33).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
