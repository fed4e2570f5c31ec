import { MEDCOM, PEOPLE_SEE, READERS, VENDOR_DOES, type Rows } from './roles'

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

  // stock and rhythm
  'stock.list': READERS,
  'stock.show': READERS,
  'stock.declare': ['medcomAdmin', ...VENDOR_DOES],
  'stock.count': ['medcomAdmin', ...VENDOR_DOES],
  'stock.showSettings': MEDCOM,
  'stock.changeSettings': ['medcomAdmin'],
  'stock.refreshStale': ['system'],

  // the watch
  'watch.step': ['system'],
  'watch.clock': ['system'],

  // numbers
  'number.lookUp': [...PEOPLE_SEE, 'station', 'key:numbers:read'],
  'numberFormat.list': MEDCOM,
  'numberFormat.change': ['medcomAdmin'],
} as const satisfies Rows
