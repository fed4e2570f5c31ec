export { inspectFile, type InspectedFile, type SealFinding } from './inspect-file'
export { verifyDocument } from './verify-document'
