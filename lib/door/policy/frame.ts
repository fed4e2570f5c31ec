import { MEDCOM, SIGNED_IN, VENDOR, type Rows } from './roles'

export const frame = {
  // MedCom for a vendor

  // the audit log
  'audit.anchor': ['system'],
  'audit.list': [...MEDCOM, 'vendorAdmin'],
  'audit.history': [...MEDCOM, ...VENDOR],

  // the frame around every page
  'shell.show': [...SIGNED_IN, 'station'],
  'overview.show': [...MEDCOM, ...VENDOR],
} as const satisfies Rows
