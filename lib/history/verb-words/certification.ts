import type { VerbName } from '@/lib/door/policy'

/** What the commands about certification did. */
export const certification: Partial<Record<VerbName, string>> = {
  'certification.order': 'bestilte certificeringen',
  'certification.propose': 'foreslog en testdag',
  'certification.agree': 'sagde ja til testdagen',
  'certification.begin': 'begyndte testen',
  'certification.approve': 'godkendte certificeringen',
  'certification.reject': 'godkendte ikke certificeringen',
  'certification.changeExpiry': 'ændrede, hvornår certificeringen udløber',
  'certification.withdraw': 'trak certificeringen tilbage',
  'certification.attach': 'vedhæftede en fil til certificeringen',
  'certification.remind': 'mindede om, at certificeringen udløber',
  'standard.add': 'tilføjede en standard',
  'standard.remove': 'slettede en standard',
  'certificationRule.change': 'ændrede kravene til certificering',
}
