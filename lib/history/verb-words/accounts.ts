import type { VerbName } from '@/lib/door/policy'

/** What the commands about accounts, mailboxes, provisioning and today's register did. */
export const accounts: Partial<Record<VerbName, string>> = {
  'account.request': 'bad om en konto',
  'account.change': 'bad om at ændre kontoen',
  'account.suspend': 'bad om at spærre kontoen',
  'account.reopen': 'bad om at åbne kontoen igen',
  'account.close': 'bad om at lukke kontoen',
  'account.withdrawRequest': 'trak anmodningen om kontoen tilbage',
  'account.answer': 'svarede MedCom om kontoen',
  'account.approve': 'godkendte anmodningen om kontoen',
  'account.decline': 'afviste anmodningen om kontoen',
  'account.ask': 'spurgte leverandøren om kontoen',
  'account.setPolicy': 'ændrede reglerne for kontoen',
  'account.askCredential': 'bad om ny adgang for kontoen',
  'account.requestMany': 'skrev en tabel med konti',
  'account.applyMany': 'bad om flere konti på én gang',
  'account.applyManyRest': 'bad om flere konti på én gang',
  'account.discardMany': 'kasserede en tabel med konti',
  'accountSetting.change': 'ændrede, hvad der skal godkendes',
  'account.askBlockSeries': 'bad om at spærre en serie',

  'register.upload': 'indlæste en fil med registret',
  'register.apply': 'indlæste linjerne fra en fil med registret',
  'register.applyRest': 'indlæste linjerne fra en fil med registret',
  'register.discard': 'kasserede en fil med registret',

  'provisioning.acknowledge': 'svarede på en ændring af kontoen',
  'provisioning.setUp': 'udførte en ændring af kontoen i NPN-servicen',
  'provisioning.couldNot': 'kunne ikke udføre en ændring af kontoen',
  'mailbox.askProof': 'bad en postkasse om at bekræfte sig',
  'mailbox.prove': 'bekræftede postkassen',
  'mailbox.remind': 'bad postkassen om at bekræfte sig igen',
  'mailbox.markReachable': 'skrev, at postkassen kan nås igen',
  'mailbox.markUnreachable': 'fik mail retur fra postkassen',
  'mailbox.receiveBounce': 'meldte, at mail kom retur',
}
