/** The pure rules of sample numbers, for other modules: no database, no clock. */
export { normaliseScan } from '../text/scan'
export {
  formatNumber,
  inSeries,
  overlaps,
  parseNumber,
  seriesCount,
  type SampleNumber,
  type Series,
} from './series'
export { verdict, type NumberEvent } from './verdict'
