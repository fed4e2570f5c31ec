import { readFileSync, writeFileSync } from 'node:fs'
import { statePicture } from '@/lib/agreements/state-picture'
import { withPicture } from './picture'

/** `npm run docs`: draws the life of an agreement into ARCHITECTURE.md anew, from the rules. */
const FILE = 'ARCHITECTURE.md'
writeFileSync(FILE, withPicture(readFileSync(FILE, 'utf8'), statePicture()))
