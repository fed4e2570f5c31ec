import { disconnect } from '@/lib/db/client'
import { sendInvitation } from '@/lib/people'
import { describeTrouble, Trouble, valueOrTrouble } from './trouble'

/**
 * `npm run invite -- <mail> <name>`: invites a MedCom administrator from the terminal, which is how the first one gets
 * in. The worker mails the link.
 */
async function main([email = '', ...names]: string[]): Promise<void> {
  const name = names.join(' ')
  if (!email || !name)
    throw new Trouble('Say whom to invite: npm run invite -- anna@medcom.dk "Anna Andersen"')
  const context = { actor: { kind: 'system' as const, task: 'npm run invite' } }
  const invited = valueOrTrouble(await sendInvitation(context, { email, name, role: 'medcomAdmin' }))
  console.log(`An invitation is on its way to ${invited.email}. The worker mails it; the link lasts a week.`)
}

await main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(describeTrouble(error))
    process.exitCode = 1
  })
  .finally(disconnect)
