export { actForVendor } from './act'
export { endStanding } from './end'
export { seeAsVendor } from './see'
export { tellVendor } from './tell'
