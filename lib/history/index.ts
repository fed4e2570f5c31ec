export { listAuditEntries } from './list-entries'
export { showAnchor } from './show-anchor'
export { showHistory } from './show-history'
export type { ShownChange, ShownEntry } from './entries'
