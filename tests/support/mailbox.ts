import { expect } from '@playwright/test'
import { listMessages, readMessage } from '@/lib/system/mailbox'

/**
 * The link in the newest mail to an address that the portal under test has sent; waits for it. `after` skips earlier ones,
 * `about` those whose subject does not hold it.
 */
export async function mailedLink(to: string, after = 0, about = ''): Promise<string> {
  const folder = process.env.NPN_E2E_MAIL ?? ''
  const newest = () =>
    listMessages(folder).find(
      (mail) => mail.to.includes(to) && mail.receivedAt > after && mail.subject.includes(about),
    )
  await expect.poll(newest, { timeout: 15_000, message: `a mail to ${to}` }).toBeTruthy()
  const { text } = readMessage(folder, newest()!.id)!
  return /https?:\S+/.exec(text)![0]
}
