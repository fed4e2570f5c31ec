/** The receiving server says that there is no such mailbox, or that it takes no mail: trying again would not help. */
export class RefusedAddressError extends Error {
  constructor(
    readonly address: string,
    /** What the server answered. */
    readonly response: string,
  ) {
    super('The mail server refused the address')
  }
}

interface SmtpFault {
  command?: string
  response?: string
  responseCode?: number
}

/**
 * Whether the fault is the address' own. A permanent answer to the address itself is, or one that says so by its code
 * (5.1.x, 5.2.x). One about us or our mail (5.7.x: policy) is not, else a fault of ours would make every mailbox
 * unreachable.
 */
export function isRefusedAddress({ command = '', response = '', responseCode = 0 }: SmtpFault): boolean {
  if (responseCode < 500 || responseCode > 559) return false
  const [, subject] = /^\d{3}[ -]5\.(\d)\.\d/.exec(response) ?? []
  if (subject) return subject === '1' || subject === '2'
  return command === 'RCPT TO' && [550, 551, 552, 553].includes(responseCode)
}
