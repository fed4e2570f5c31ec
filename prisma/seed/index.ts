import { isoDate } from '@/lib/format'
import { env } from '@/lib/env'
import { emptyQueue } from '@/lib/jobs/queue'
import { tasks } from '@/lib/tasks'
import { seedAccounts } from './accounts'
import { seedAgreements } from './agreements'
import { seedAlarmRules } from './alarm-rules'
import { seedCertifications } from './certification'
import { seedCompliance } from './compliance'
import { seedContacts } from './contacts'
import { seedAlarms, seedLimits } from './alarms'
import { openSeed } from './context'
import { seedDraws, tellUpToDate } from './draws'
import { seedMailboxes } from './mailboxes'
import { seedMessages } from './messages'
import { seedNewcomer } from './organisations'
import { seedParties } from './parties'
import { seedAdministrators, seedPeople } from './people'
import { seedProvisioning } from './provisioning'
import { seedRegisters } from './registers'
import { seedReviews } from './reviews'
import { seedSettings } from './settings'
import { seedStock } from './stock'
import { seedSuccession } from './succession'
import { seedTemplate } from './templates'

/**
 * Fills an empty database with the demo: invented parties, people and 18 months of draws, made by the verbs with the
 * Clock set, and the queue emptied at the end. `NPN_DEMO_TODAY` fixes the day for tests; otherwise it is today.
 */
export async function seedDemo(): Promise<void> {
  const ownerUrl = env().DATABASE_URL
  if (!ownerUrl) throw new Error('The demo data is made by the owner of the database: set DATABASE_URL.')
  const { seed, close } = await openSeed(ownerUrl, process.env.NPN_DEMO_TODAY ?? isoDate(new Date()))
  await seed.daysAgo(560)
  const administrator = await seedAdministrators(seed)
  seed.medcom = administrator
  await seedSettings(seed)
  const parties = await seedParties(seed)
  const signatories = await seedPeople(seed, administrator, parties)
  const template = await seedTemplate(seed)
  await seedDraws(seed, parties)
  await seedContacts(seed, parties, signatories)
  await seedAgreements(seed, parties, template, signatories)
  await seedCertifications(seed, parties, signatories)
  await seedRegisters(seed, parties)
  await seedLimits(seed)
  await seedAccounts(seed, parties, signatories)
  await seedProvisioning(seed)
  await seedAlarmRules(seed)
  await seedStock(seed, parties, signatories)
  await seedSuccession(seed, parties)
  await seedMailboxes(seed)
  await seedReviews(seed)
  await seedMessages(seed, signatories)
  await seedAlarms(seed, parties, signatories)
  await seedNewcomer(seed)
  await seedCompliance(seed, parties)
  await emptyQueue({ connectionString: ownerUrl, tasks })
  await close()
  await tellUpToDate(seed)
}
