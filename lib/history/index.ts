export { listAuditEntries } from './list-entries'
export { showHistory } from './show-history'
export type { ShownChange, ShownEntry } from './entries'
