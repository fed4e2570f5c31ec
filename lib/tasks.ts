import { accountTasks } from '@/lib/accounts/jobs'
import { agreementCrontab, agreementsAtStart, agreementTasks } from '@/lib/agreements/jobs'
import { alarmCrontab, alarmTasks } from '@/lib/alarms/jobs'
import { behalfTasks } from '@/lib/behalf/jobs'
import { certificationCrontab, certificationTasks } from '@/lib/certification/jobs'
import { complianceAtStart, complianceCrontab, complianceTasks } from '@/lib/compliance/jobs'
import { contactCrontab, contactTasks } from '@/lib/contacts/jobs'
import { drawTasks } from '@/lib/draws/jobs'
import { historyCrontab, historyTasks } from '@/lib/history/jobs'
import type { JobTask } from '@/lib/jobs/queue'
import { heedingRefusals, mailboxCrontab, mailboxTasks } from '@/lib/mailboxes/jobs'
import { messageCrontab, messagesAtStart, messageTasks } from '@/lib/messages/jobs'
import { partyCrontab, partyTasks } from '@/lib/parties/jobs'
import { peopleCrontab, peopleTasks } from '@/lib/people/jobs'
import { privacyCrontab, privacyTasks } from '@/lib/privacy/jobs'
import { reviewCrontab, reviewTasks } from '@/lib/reviews/jobs'
import { registerTasks } from '@/lib/registers/jobs'
import { routineMailCrontab, routineMailTasks } from '@/lib/routine-mail/jobs'
import { stockTasks } from '@/lib/stock/jobs'
import { watchAtStart, watchCrontab, watchTasks } from '@/lib/watch/jobs'
import { webhookCrontab, webhookTasks } from '@/lib/webhooks/jobs'

/** Every job the worker can do, by the name it is enqueued under. */
export const tasks: Record<string, JobTask> = heedingRefusals({
  ...accountTasks,
  ...agreementTasks,
  ...alarmTasks,
  ...behalfTasks,
  ...certificationTasks,
  ...complianceTasks,
  ...contactTasks,
  ...drawTasks,
  ...historyTasks,
  ...mailboxTasks,
  ...messageTasks,
  ...partyTasks,
  ...peopleTasks,
  ...privacyTasks,
  ...reviewTasks,
  ...registerTasks,
  ...routineMailTasks,
  ...stockTasks,
  ...watchTasks,
  ...webhookTasks,
})

/** What runs by the clock, in UTC. */
export const crontab = [
  agreementCrontab,
  certificationCrontab,
  alarmCrontab,
  complianceCrontab,
  contactCrontab,
  historyCrontab,
  mailboxCrontab,
  messageCrontab,
  partyCrontab,
  peopleCrontab,
  privacyCrontab,
  reviewCrontab,
  routineMailCrontab,
  watchCrontab,
  webhookCrontab,
].join('\n')

/** What is done when the worker starts. */
export const atStart = [...agreementsAtStart, ...messagesAtStart, ...watchAtStart, ...complianceAtStart]
