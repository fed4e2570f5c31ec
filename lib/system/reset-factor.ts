import { disconnect } from '@/lib/db/client'
import { findSigningIn, resetSecondFactor } from '@/lib/people'
import { describeTrouble, Trouble, valueOrTrouble } from './trouble'

/**
 * `npm run reset-factor -- <mail>`: takes away the second factors of somebody whom nobody else can help, such as the only
 * administrator who has lost telephone and recovery codes. They are told by mail, and set up a new one at the next sign-in.
 */
async function main([email = '']: string[]): Promise<void> {
  if (!email) throw new Trouble('Say whose to reset: npm run reset-factor -- anna@medcom.dk')
  const context = { actor: { kind: 'system' as const, task: 'npm run reset-factor' } }
  const user = valueOrTrouble(await findSigningIn(context, { email }))
  if (!user) throw new Trouble(`Nobody has access to the portal with the address ${email}: correct it.`)
  const { name } = valueOrTrouble(await resetSecondFactor(context, { id: user.id }))
  console.log(
    `${name} is signed out everywhere and sets up a new second factor at the next sign-in. The worker mails a letter about it.`,
  )
}

await main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(describeTrouble(error))
    process.exitCode = 1
  })
  .finally(disconnect)
