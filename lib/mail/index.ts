export { closeMail, sendMail, type Mail } from './send'
