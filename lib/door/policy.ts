import { awaitsSecondFactor, type Actor, type Scope, type UserRole } from './actor'

/** A column of the policy table: the role of a user, or what else may ask. */
export type Role =
  'anonymous' | 'token' | 'station' | 'system' | UserRole | 'awaitingSecondFactor' | `key:${Scope}`

const MEDCOM = ['medcomAdmin', 'medcomReader'] as const
const VENDOR = ['vendorAdmin', 'vendorUser'] as const
const PEOPLE = [...MEDCOM, ...VENDOR, 'laboratoryUser'] as const
const ADMINISTRATORS = ['medcomAdmin', 'vendorAdmin'] as const
/** Whoever has signed in, also before they have shown the second factor that they need. */
const SIGNED_IN = [...PEOPLE, 'awaitingSecondFactor'] as const

/**
 * What one may do: every verb and the roles that may call it; absent is no. Which rows they then see is decided by the
 * database (PA-5). A golden test prints this table, so a change shows in review.
 */
export const policy = {
  // people
  'signIn.request': ['anonymous'],
  'signIn.makeLink': ['system'],
  'signIn.useLink': ['anonymous'],
  'signIn.findUser': ['anonymous', 'system'],
  'session.start': ['anonymous'],
  'session.list': SIGNED_IN,
  'session.end': SIGNED_IN,
  'session.endOthers': SIGNED_IN,
  'session.clear': ['system'],
  'secondFactor.list': SIGNED_IN,
  'secondFactor.startApp': SIGNED_IN,
  'secondFactor.confirmApp': SIGNED_IN,
  'secondFactor.startPasskey': SIGNED_IN,
  'secondFactor.addPasskey': SIGNED_IN,
  'secondFactor.challenge': SIGNED_IN,
  'secondFactor.verifyApp': SIGNED_IN,
  'secondFactor.verifyPasskey': SIGNED_IN,
  'secondFactor.useRecoveryCode': SIGNED_IN,
  'secondFactor.makeRecoveryCodes': PEOPLE,
  'secondFactor.remove': PEOPLE,
  'secondFactor.reset': ['medcomAdmin'],
  'user.list': [...MEDCOM, ...VENDOR],
  'user.show': [...MEDCOM, ...VENDOR],
  'user.change': ADMINISTRATORS,
  'user.changeEmail': ADMINISTRATORS,
  'user.deactivate': ADMINISTRATORS,
  'user.reactivate': ADMINISTRATORS,
  'user.erase': ['medcomAdmin'],
  'user.demoPeople': ['anonymous'],
  'signingRight.register': ['medcomAdmin'],
  'signingRight.end': ['medcomAdmin'],
  'invitation.send': [...ADMINISTRATORS, 'system'],
  'invitation.resend': ADMINISTRATORS,
  'invitation.withdraw': ADMINISTRATORS,
  'invitation.list': [...MEDCOM, ...VENDOR],
  'invitation.makeLink': ['system'],
  'invitation.show': ['token'],
  'invitation.accept': ['token'],
  'station.list': [...MEDCOM, ...VENDOR],
  'station.show': [...MEDCOM, ...VENDOR],
  'station.create': ADMINISTRATORS,
  'station.renewLink': ADMINISTRATORS,
  'station.revoke': ADMINISTRATORS,
  'station.showSetup': ['token'],
  'station.setUp': ['token'],
  'apiKey.list': [...MEDCOM, 'vendorAdmin'],
  'apiKey.show': [...MEDCOM, 'vendorAdmin'],
  'apiKey.create': ADMINISTRATORS,
  'apiKey.revoke': ADMINISTRATORS,

  // parties
  'organisation.list': [...MEDCOM, ...VENDOR],
  'organisation.show': [...MEDCOM, ...VENDOR],
  'organisation.create': ['medcomAdmin'],
  'organisation.change': ['medcomAdmin'],
  'organisation.changeSupport': ADMINISTRATORS,
  'organisation.giveRole': ['medcomAdmin'],
  'organisation.endRole': ['medcomAdmin'],
  'internalNote.show': MEDCOM,
  'internalNote.write': ['medcomAdmin'],
  'laboratory.list': [...MEDCOM, ...VENDOR],
  'laboratory.show': PEOPLE,
  'laboratory.create': ['medcomAdmin'],
  'laboratory.change': ADMINISTRATORS,
  'laboratory.assignOwner': ['medcomAdmin'],
  'laboratory.assignVendor': ['medcomAdmin'],
  'laboratory.assignSystem': ADMINISTRATORS,
  'laboratory.close': ['medcomAdmin'],
  'laboratory.reopen': ['medcomAdmin'],
  'laboratory.stampVendors': ['system'],
  'party.choices': [...MEDCOM, ...VENDOR],

  // systems and MedCom's approval list
  'system.list': [...MEDCOM, ...VENDOR],
  'system.show': [...MEDCOM, ...VENDOR],
  'system.compare': [...MEDCOM, ...VENDOR],
  'system.create': ['medcomAdmin'],
  'system.change': ADMINISTRATORS,
  'system.addVersion': ADMINISTRATORS,
  'system.changeVersion': ADMINISTRATORS,
  'approvalList.receive': ['medcomAdmin', 'system'],
  'approvalList.show': MEDCOM,
  'approvalList.list': MEDCOM,
  'approvalList.apply': ['medcomAdmin', 'system'],
  'approvalList.discard': ['medcomAdmin'],

  // the draw log
  'drawLog.receive': ['key:draws:write', 'system'],
  'drawLog.upload': ['medcomAdmin'],
  'drawLog.apply': ['medcomAdmin'],
  'drawLog.applyRest': ['system'],
  'drawLog.discard': ['medcomAdmin'],
  'drawLog.showBatch': MEDCOM,
  'drawLog.listBatches': MEDCOM,
  'quarantine.list': MEDCOM,
  'quarantine.show': MEDCOM,
  'quarantine.correct': ['medcomAdmin'],
  'quarantine.rerun': ['medcomAdmin'],
  'quarantine.discard': ['medcomAdmin'],
  'draw.list': PEOPLE,
  'draw.show': PEOPLE,

  // numbers
  'number.lookUp': [...PEOPLE, 'station', 'key:numbers:read'],
  'numberFormat.list': MEDCOM,
  'numberFormat.change': ['medcomAdmin'],

  // templates of agreements
  'template.list': MEDCOM,
  'template.show': [...MEDCOM, ...VENDOR],
  'template.compare': [...MEDCOM, ...VENDOR],
  'template.create': ['medcomAdmin'],
  'template.startVersion': ['medcomAdmin'],
  'template.changeVersion': ['medcomAdmin'],
  'template.publish': ['medcomAdmin'],
  'template.discardVersion': ['medcomAdmin'],

  // agreements
  'agreement.list': [...MEDCOM, ...VENDOR],
  'agreement.show': [...MEDCOM, ...VENDOR],
  'agreement.create': ['medcomAdmin'],
  'agreement.change': ['medcomAdmin'],
  'agreement.send': ['medcomAdmin'],
  'agreement.recall': ['medcomAdmin'],
  'agreement.withdraw': ['medcomAdmin'],
  'agreement.decline': ['vendorAdmin'],
  'agreement.lapse': ['system'],
  'agreement.preview': [...MEDCOM, ...VENDOR],
  'agreement.document': [...MEDCOM, ...VENDOR],
  'agreement.signing': [...MEDCOM, ...VENDOR],
  'agreement.sign': ['medcomAdmin', ...VENDOR],
  'agreement.registerSigned': ['medcomAdmin'],
  'agreement.registerPaper': ['medcomAdmin'],
  'agreement.putInForce': ['medcomAdmin', 'system'],
  'agreement.end': ['system'],
  'agreement.due': ['system'],
  'agreement.refresh': ['medcomAdmin', ...VENDOR, 'system'],
  'document.verify': ['anonymous', ...SIGNED_IN, 'station'],
  'setup.show': [...MEDCOM, ...VENDOR],
  'setup.settle': ['medcomAdmin', ...VENDOR],
  'setup.reopen': ['medcomAdmin', ...VENDOR],
  'setup.waive': ['medcomAdmin'],
  'firstDraw.plan': ['medcomAdmin', ...VENDOR],

  // notices
  'notice.list': [...MEDCOM, ...VENDOR],
  'notice.listTerms': MEDCOM,
  'notice.showTerms': MEDCOM,
  'notice.previewTermination': ADMINISTRATORS,
  'notice.terminate': ADMINISTRATORS,
  'notice.withdraw': ADMINISTRATORS,
  'notice.previewTerms': ['medcomAdmin'],
  'notice.announceTerms': ['medcomAdmin'],
  'notice.answer': ['vendorAdmin'],
  'notice.uphold': ['medcomAdmin'],
  'notice.apply': ['system'],
  'reminder.send': ['system'],
  'calendar.list': [...MEDCOM, ...VENDOR],
  'calendar.showFeed': [...MEDCOM, ...VENDOR],
  'calendar.createFeed': [...MEDCOM, ...VENDOR],
  'calendar.revokeFeed': [...MEDCOM, ...VENDOR],
  'calendar.feed': ['token'],

  // successions
  'succession.list': MEDCOM,
  'succession.show': MEDCOM,
  'succession.preview': MEDCOM,
  'succession.plan': ['medcomAdmin'],
  'succession.cancel': ['medcomAdmin'],
  'succession.apply': ['system'],

  // the audit log
  'audit.anchor': ['system'],
  'audit.list': [...MEDCOM, 'vendorAdmin'],
  'audit.history': [...MEDCOM, ...VENDOR],

  // the frame around every page
  'shell.show': [...SIGNED_IN, 'station'],
  'overview.show': [...MEDCOM, ...VENDOR],
} as const satisfies Record<string, readonly Role[]>

export type VerbName = keyof typeof policy

/** Whether a stored text names a verb of today; the audit log also knows those of yesterday. */
export function isVerb(name: string): name is VerbName {
  return name in policy
}

/** The roles an actor has: one per scope for a key, one for a person, who has only that of waiting until it is over. */
export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === 'user') return [awaitsSecondFactor(actor) ? 'awaitingSecondFactor' : actor.role]
  if (actor.kind === 'apiKey') return actor.scopes.map((scope) => `key:${scope}` as const)
  return [actor.kind]
}

/** Whether the table lets this actor call the verb; also what menus and buttons ask before they show themselves. */
export function may(actor: Actor, verb: VerbName): boolean {
  const allowed: readonly Role[] = policy[verb]
  return rolesOf(actor).some((role) => allowed.includes(role))
}
