import { MEDCOM, PRESENT, READERS, type Rows } from './roles'

export const frame = {
  // MedCom for a vendor
  'behalf.act': ['medcomAdmin'],
  'behalf.see': MEDCOM,
  'behalf.end': PRESENT,
  'behalf.tell': ['system'],

  // the audit log
  'audit.anchor': ['system'],
  'audit.list': [...MEDCOM, 'vendorAdmin', 'onBehalf', 'seeingAs'],
  'audit.history': READERS,

  // the frame around every page
  'shell.show': [...PRESENT, 'station'],
  'overview.show': READERS,

  // search
  'search.find': READERS,
} as const satisfies Rows
