export { receiveDraws, type Receipt } from './receive'
