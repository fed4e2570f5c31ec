export { deliverMail, type Delivered } from './deliver'
export { RefusedAddressError } from './refused'
export { closeMail, sendMail, type Mail } from './send'
