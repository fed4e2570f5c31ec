import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild, sourceStamp } from '@/lib/system/build'
import { ensureClient } from '@/prisma/generate'

export interface ProjectCopy {
  folder: string
  /** One value for the content of every file that git would track. */
  fingerprint(): string
  remove(): void
}

/** A clone of the project as it is now, with its packages and its build, so that starting it changes nothing here. */
export async function copyProject(): Promise<ProjectCopy> {
  const root = process.cwd()
  const folder = mkdtempSync(path.join(tmpdir(), 'npn-clone-'))
  await ensureClient()
  const { stamp, directory } = await ensureBuild(() => undefined)
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  const files = tracked.split('\0').filter((file) => file && existsSync(path.join(root, file)))
  for (const file of [...files, 'lib/db/generated', directory]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(folder, file), { recursive: true })
  }
  if (sourceStamp() !== stamp) {
    // Somebody is editing: a build and sources that do not belong together would be built anew by every start.
    rmSync(folder, { recursive: true })
    return copyProject()
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const fingerprint = () => {
    const hash = createHash('sha256')
    for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)))
    return hash.digest('hex')
  }
  return { folder, fingerprint, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
