export { lookUpNumber, type LookUp } from './look-up'
