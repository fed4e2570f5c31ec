import { webcrypto } from 'node:crypto'
import * as pkijs from 'pkijs'

/** Said to every call of pkijs: @libpdf/core sets one of its own for the whole process, which cannot verify. */
export const engine = new pkijs.CryptoEngine({ name: 'npn', crypto: webcrypto as unknown as Crypto })
