import type { Environment } from '@/lib/env'
import { ensureDemoSeal, ourSeal, type SealCertificate, sealProblem } from '@/lib/pdf'
import { Trouble } from './trouble'

/** Sees to it that documents can be sealed: the demo makes its certificate, others bring theirs. @throws Trouble */
export async function prepareSeal(environment: Environment): Promise<void> {
  if (!environment.SEAL) {
    if (environment.DEMO) await ensureDemoSeal(environment.DATA_DIR)
    return
  }
  const problem = await sealProblem(readSeal(environment))
  if (problem)
    throw new Trouble(
      `SEAL_CERTIFICATE cannot be opened (${problem}): set it to a PKCS#12 file with its key, and SEAL_PASSPHRASE to what opens it.`,
    )
}

function readSeal(environment: Environment): SealCertificate {
  try {
    return ourSeal(environment)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'not readable'
    throw new Trouble(
      `SEAL_CERTIFICATE cannot be read (${reason}): set it to the path of a PKCS#12 file, or to its content as base64.`,
    )
  }
}
