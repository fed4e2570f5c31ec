import { MEDCOM, PEOPLE, type Rows } from './roles'

export const draws = {
  // the draw log
  'drawLog.receive': ['key:draws:write', 'system'],
  'drawLog.upload': ['medcomAdmin'],
  'drawLog.apply': ['medcomAdmin'],
  'drawLog.applyRest': ['system'],
  'drawLog.discard': ['medcomAdmin'],
  'drawLog.showBatch': MEDCOM,
  'drawLog.listBatches': MEDCOM,
  'quarantine.list': MEDCOM,
  'quarantine.show': MEDCOM,
  'quarantine.correct': ['medcomAdmin'],
  'quarantine.rerun': ['medcomAdmin'],
  'quarantine.discard': ['medcomAdmin'],
  'draw.list': PEOPLE,
  'draw.show': PEOPLE,

  // numbers
  'number.lookUp': [...PEOPLE, 'station', 'key:numbers:read'],
  'numberFormat.list': MEDCOM,
  'numberFormat.change': ['medcomAdmin'],
} as const satisfies Rows
