import { MEDCOM, PEOPLE_SEE, type Rows } from './roles'

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
  'draw.list': PEOPLE_SEE,
  'draw.show': PEOPLE_SEE,

  // the watch
  'watch.step': ['system'],
  'watch.clock': ['system'],

  // numbers
  'number.lookUp': [...PEOPLE_SEE, 'station', 'key:numbers:read'],
  'numberFormat.list': MEDCOM,
  'numberFormat.change': ['medcomAdmin'],
} as const satisfies Rows
