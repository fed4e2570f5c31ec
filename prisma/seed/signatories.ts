import type { VendorCode } from './parties-data'

/** Who may sign for whom, on what ground and since when; MedCom's sign for the administrating party. */
export const SIGNATORIES: readonly {
  email: string
  signsFor: VendorCode | 'medcom'
  kind: 'registeredRight' | 'powerOfAttorney'
  evidence: string
  daysAgo: number
}[] = [
  {
    email: 'administrator@medcom.example',
    signsFor: 'medcom',
    kind: 'powerOfAttorney',
    evidence: 'Fuldmagt fra direktøren, sag DEMO-2025-01 (demo)',
    daysAgo: 530,
  },
  {
    email: 'anja.afloeser@medcom.example',
    signsFor: 'medcom',
    kind: 'powerOfAttorney',
    evidence: 'Fuldmagt fra direktøren, sag DEMO-2025-02 (demo)',
    daysAgo: 520,
  },
  {
    email: 'nanna@nordlys.example',
    signsFor: 'NORDLYS',
    kind: 'registeredRight',
    evidence: 'CVR-registret: direktør, tegner alene (demo)',
    daysAgo: 530,
  },
  {
    email: 'hanne@havblik.example',
    signsFor: 'HAVBLIK',
    kind: 'powerOfAttorney',
    evidence: 'Fuldmagt fra direktionen, sag DEMO-2025-12 (demo)',
    daysAgo: 515,
  },
  {
    email: 'frida@fjordens.example',
    signsFor: 'FJORD',
    kind: 'registeredRight',
    evidence: 'CVR-registret: direktør (demo)',
    daysAgo: 445,
  },
  {
    email: 'karl@kystlab.example',
    signsFor: 'KYST',
    kind: 'registeredRight',
    evidence: 'CVR-registret: indehaver (demo)',
    daysAgo: 429,
  },
  {
    email: 'sonja@solsort.example',
    signsFor: 'SOLSORT',
    kind: 'registeredRight',
    evidence: 'CVR-registret: direktør (demo)',
    daysAgo: 424,
  },
  {
    email: 'egon@egeskov.example',
    signsFor: 'EGESKOV',
    kind: 'powerOfAttorney',
    evidence: 'Fuldmagt fra bestyrelsen (demo)',
    daysAgo: 419,
  },
  {
    email: 'gunnel@granit.example',
    signsFor: 'GRANIT',
    kind: 'registeredRight',
    evidence: 'Det svenske virksomhedsregister: VD (demo)',
    daysAgo: 414,
  },
  {
    email: 'birthe@baelthavet.example',
    signsFor: 'BAELTHAVET',
    kind: 'powerOfAttorney',
    evidence: 'Fuldmagt fra regionsdirektøren (demo)',
    daysAgo: 411,
  },
]
