import { MEDCOM, VENDOR_DOES, VENDOR_SEES, type Rows } from './roles'

export const accounts = {
  // mailboxes and routine mail
  'mailbox.list': [...MEDCOM, ...VENDOR_SEES],
  'mailbox.show': [...MEDCOM, ...VENDOR_SEES],
  'mailbox.askProof': ['medcomAdmin', ...VENDOR_DOES],
  'mailbox.makeProofLink': ['system'],
  'mailbox.showProof': ['token'],
  'mailbox.prove': ['token'],
  'mailbox.dueToAttest': ['system'],
  'mailbox.remind': ['system'],
  'mailbox.markReachable': ['medcomAdmin', ...VENDOR_DOES],
  'mailbox.markUnreachable': ['system'],
  'mailbox.receiveBounce': ['key:mail:bounces'],
  'routineMail.due': ['system'],
  'routineMail.gather': ['system'],
  'routineMail.compose': ['system'],
  'routineMail.clear': ['system'],

  // accounts
  'account.list': [...MEDCOM, ...VENDOR_SEES],
  'account.show': [...MEDCOM, ...VENDOR_SEES],
  'account.request': ['medcomAdmin', ...VENDOR_DOES],
  'account.change': ['medcomAdmin', ...VENDOR_DOES],
  'account.suspend': ['medcomAdmin', ...VENDOR_DOES],
  'account.reopen': ['medcomAdmin', ...VENDOR_DOES],
  'account.close': ['medcomAdmin', ...VENDOR_DOES],
  'account.withdrawRequest': VENDOR_DOES,
  'account.answer': VENDOR_DOES,
  'account.approve': ['medcomAdmin'],
  'account.decline': ['medcomAdmin'],
  'account.ask': ['medcomAdmin'],
  'account.setPolicy': ['medcomAdmin'],
  'account.askCredential': ['medcomAdmin', ...VENDOR_DOES],
  'account.askBlockSeries': ['medcomAdmin', ...VENDOR_DOES],
  'account.requests': [...MEDCOM, ...VENDOR_SEES],
  'account.prepareMany': VENDOR_DOES,
  'account.requestMany': VENDOR_DOES,
  'account.showMany': VENDOR_DOES,
  'account.applyMany': VENDOR_DOES,
  'account.applyManyRest': ['system'],
  'account.discardMany': VENDOR_DOES,
  'accountSetting.show': [...MEDCOM, ...VENDOR_SEES],
  'accountSetting.change': ['medcomAdmin'],

  // provisioning to NPN-servicen
  'provisioning.changes': ['key:accounts:provision'],
  'provisioning.accounts': ['key:accounts:provision'],
  'provisioning.acknowledge': ['key:accounts:provision'],
  'provisioning.work': MEDCOM,
  'provisioning.setUp': ['medcomAdmin'],
  'provisioning.couldNot': ['medcomAdmin'],
  'provisioning.differences': [...MEDCOM, ...VENDOR_SEES],
  'readiness.canDraw': [...MEDCOM, ...VENDOR_SEES],

  // today's register
} as const satisfies Rows
