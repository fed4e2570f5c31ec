import { MEDCOM, READERS, VENDOR_DOES, type Rows } from './roles'

export const certification = {
  // certification of systems
  'certification.list': READERS,
  'certification.show': READERS,
  'certification.file': READERS,
  'certification.compare': READERS,
  'certification.choices': VENDOR_DOES,
  'certification.order': VENDOR_DOES,
  'certification.propose': ['medcomAdmin', ...VENDOR_DOES],
  'certification.agree': ['medcomAdmin', ...VENDOR_DOES],
  'certification.withdraw': ['medcomAdmin', ...VENDOR_DOES],
  'certification.attach': ['medcomAdmin', ...VENDOR_DOES],
  'certification.begin': ['medcomAdmin'],
  'certification.approve': ['medcomAdmin'],
  'certification.reject': ['medcomAdmin'],
  'certification.changeExpiry': ['medcomAdmin'],
  'certification.due': ['system'],
  'certification.remind': ['system'],
  'standard.list': MEDCOM,
  'standard.add': ['medcomAdmin'],
  'standard.remove': ['medcomAdmin'],
  'certificationRule.show': MEDCOM,
  'certificationRule.change': ['medcomAdmin'],
} as const satisfies Rows
