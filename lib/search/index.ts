export { find, type Found, type Hit, type HitGroup } from './find'
export { findEverywhere, type FoundEverywhere } from './everywhere'
