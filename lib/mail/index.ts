export { RefusedAddressError } from './refused'
export { closeMail, sendMail, type Mail } from './send'
