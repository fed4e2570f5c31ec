export { changeNumberFormat, FORMAT_HISTORY } from './change-format'
export { listFormatRules, type ListedFormatRule } from './list-format-rules'
export { lookUpNumber, type LookUp } from './look-up'
