import { ADMINISTRATORS, MEDCOM, PEOPLE, VENDOR, type Rows } from './roles'

export const parties = {
  // parties
  'organisation.list': [...MEDCOM, ...VENDOR],
  'organisation.show': [...MEDCOM, ...VENDOR],
  'organisation.create': ['medcomAdmin'],
  'organisation.change': ['medcomAdmin'],
  'organisation.changeSupport': ADMINISTRATORS,
  'organisation.giveRole': ['medcomAdmin'],
  'organisation.endRole': ['medcomAdmin'],
  'internalNote.show': MEDCOM,
  'internalNote.write': ['medcomAdmin'],
  'laboratory.list': [...MEDCOM, ...VENDOR],
  'laboratory.show': PEOPLE,
  'laboratory.create': ['medcomAdmin'],
  'laboratory.change': ADMINISTRATORS,
  'laboratory.assignOwner': ['medcomAdmin'],
  'laboratory.assignVendor': ['medcomAdmin'],
  'laboratory.assignSystem': ADMINISTRATORS,
  'laboratory.close': ['medcomAdmin'],
  'laboratory.reopen': ['medcomAdmin'],
  'laboratory.stampVendors': ['system'],
  'party.choices': [...MEDCOM, ...VENDOR],

  // systems and MedCom's approval list
  'system.list': [...MEDCOM, ...VENDOR],
  'system.show': [...MEDCOM, ...VENDOR],
  'system.compare': [...MEDCOM, ...VENDOR],
  'system.create': ['medcomAdmin'],
  'system.change': ADMINISTRATORS,
  'system.addVersion': ADMINISTRATORS,
  'system.changeVersion': ADMINISTRATORS,
  'approvalList.receive': ['medcomAdmin', 'system'],
  'approvalList.show': MEDCOM,
  'approvalList.list': MEDCOM,
  'approvalList.apply': ['medcomAdmin', 'system'],
  'approvalList.discard': ['medcomAdmin'],
} as const satisfies Rows
