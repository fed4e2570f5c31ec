export { deliverMail, type Delivered } from './deliver'
export { RefusedAddressError } from './refused'
export { closeMail, MAIL_CONNECTIONS, sendMail, type Mail } from './send'
