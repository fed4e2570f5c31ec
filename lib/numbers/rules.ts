/** The pure rules of sample numbers, for other modules: no database, no clock. */
export { normaliseScan, scanProblem, LONGEST_NUMBER, type ScanProblem } from '../text/scan'
export {
  formatNumber,
  inSeries,
  isSameKind,
  overlap,
  overlaps,
  parseNumber,
  seriesCount,
  type SampleNumber,
  type Series,
} from './series'
export { fitsRule, ruleOn, type FormatRule } from './format-rule'
export { verdict, type Holding, type NumberEvent, type Verdict } from './verdict'
export { answerFor, logState, type Answer, type AnswerKind, type LogState } from './answer'
