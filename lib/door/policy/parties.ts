import { ADMINISTRATORS, MEDCOM, PEOPLE_SEE, READERS, type Rows } from './roles'

export const parties = {
  // parties
  'organisation.list': READERS,
  'organisation.show': READERS,
  'organisation.create': ['medcomAdmin'],
  'organisation.change': ['medcomAdmin'],
  'organisation.changeSupport': [...ADMINISTRATORS, 'onBehalf'],
  'organisation.giveRole': ['medcomAdmin'],
  'organisation.endRole': ['medcomAdmin'],
  'internalNote.show': MEDCOM,
  'internalNote.write': ['medcomAdmin'],
  'laboratory.list': READERS,
  'laboratory.show': PEOPLE_SEE,
  'laboratory.create': ['medcomAdmin', 'system'],
  'laboratory.change': [...ADMINISTRATORS, 'onBehalf', 'system'],
  'laboratory.assignOwner': ['medcomAdmin', 'system'],
  'laboratory.assignVendor': ['medcomAdmin', 'system'],
  'laboratory.assignSystem': [...ADMINISTRATORS, 'onBehalf', 'system'],
  'laboratory.close': ['medcomAdmin'],
  'laboratory.reopen': ['medcomAdmin'],
  'laboratory.stampVendors': ['system'],
  'party.choices': READERS,

  // systems and MedCom's approval list
  'system.list': READERS,
  'system.show': READERS,
  'system.compare': READERS,
  'system.create': ['medcomAdmin'],
  'system.change': [...ADMINISTRATORS, 'onBehalf'],
  'system.addVersion': [...ADMINISTRATORS, 'onBehalf'],
  'system.changeVersion': [...ADMINISTRATORS, 'onBehalf'],
  'approvalList.receive': ['medcomAdmin', 'system'],
  'approvalList.show': MEDCOM,
  'approvalList.list': MEDCOM,
  'approvalList.apply': ['medcomAdmin', 'system'],
  'approvalList.discard': ['medcomAdmin'],
} as const satisfies Rows
