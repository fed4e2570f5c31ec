/**
 * What alarms take of the chain by which messages find whom to tell (SM-3), inside their own commands: those with the function,
 * their deputies, the administrators; and how a mail of it comes back.
 */
export { readTold } from './audience'
export { mayComeBackAt } from './bounce'
export { keptReasons, nextInChain, recipientsAt, type Reason, type Recipient } from './recipients'
export { deliveryOfReturn, returnAddress } from './return-address'
