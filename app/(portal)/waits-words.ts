/** Whom something waits for, where the vendor is not named: to the vendor itself it is "jer". */
export function waitsWords(waitsFor: 'medcom' | 'vendor', staff: boolean): string {
  if (waitsFor === 'medcom') return 'Afventer MedCom'
  return staff ? 'Afventer leverandøren' : 'Afventer jer'
}
