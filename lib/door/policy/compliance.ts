import { MEDCOM, READERS, type Rows } from './roles'

export const compliance = {
  // how vendors and laboratories stand with what the agreement asks
  'compliance.matrix': READERS,
  'compliance.cell': READERS,
  'compliance.vendor': READERS,
  'compliance.laboratory': READERS,
  'compliance.refresh': ['system'],
  'compliance.byDate': ['system'],

  // leave not to meet it until a day
  'dispensation.grant': ['medcomAdmin'],
  'dispensation.extend': ['medcomAdmin'],
  'dispensation.withdraw': ['medcomAdmin'],

  // what is asked
  'requirement.list': MEDCOM,
  'requirement.show': MEDCOM,
  'requirement.preview': MEDCOM,
  'requirement.change': ['medcomAdmin'],
} as const satisfies Rows
