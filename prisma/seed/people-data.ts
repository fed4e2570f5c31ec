import type { UserRole } from '@/lib/people/words'
import type { VendorCode } from './parties-data'

export interface DemoPerson {
  name: string
  email: string
  role: UserRole
  vendor?: VendorCode
  /** By code, as the draw log calls it. */
  laboratory?: string
  functional?: boolean
  /** How long they have had access. */
  daysAgo: number
}

/** MedCom's own: the first one is the demo's administrator, who does what MedCom does. */
export const ADMINISTRATORS = [
  { name: 'Demo Administrator', email: 'administrator@medcom.example' },
  { name: 'Anja Afløser (demo)', email: 'anja.afloeser@medcom.example' },
] as const

export const PEOPLE: readonly DemoPerson[] = [
  {
    name: 'Demo Læser',
    email: 'laeser@medcom.example',
    role: 'medcomReader',
    daysAgo: 500,
  },
  {
    name: 'Nanna Nordlys (demo)',
    email: 'nanna@nordlys.example',
    role: 'vendorAdmin',
    vendor: 'NORDLYS',
    daysAgo: 540,
  },
  {
    name: 'Niels Nordlys (demo)',
    email: 'niels@nordlys.example',
    role: 'vendorUser',
    vendor: 'NORDLYS',
    daysAgo: 410,
  },
  {
    name: 'Nordlys Servicedesk (demo)',
    email: 'servicedesk@nordlys.example',
    role: 'vendorUser',
    vendor: 'NORDLYS',
    functional: true,
    daysAgo: 538,
  },
  {
    name: 'Finn Fratrådt (demo)',
    email: 'finn@nordlys.example',
    role: 'vendorUser',
    vendor: 'NORDLYS',
    daysAgo: 480,
  },
  {
    name: 'Hanne Havblik (demo)',
    email: 'hanne@havblik.example',
    role: 'vendorAdmin',
    vendor: 'HAVBLIK',
    daysAgo: 520,
  },
  {
    name: 'Henrik Havblik (demo)',
    email: 'henrik@havblik.example',
    role: 'vendorUser',
    vendor: 'HAVBLIK',
    daysAgo: 300,
  },
  {
    name: 'Frida Fjord (demo)',
    email: 'frida@fjordens.example',
    role: 'vendorAdmin',
    vendor: 'FJORD',
    daysAgo: 450,
  },
  {
    name: 'Karl Kyst (demo)',
    email: 'karl@kystlab.example',
    role: 'vendorAdmin',
    vendor: 'KYST',
    daysAgo: 430,
  },
  {
    name: 'Sonja Solsort (demo)',
    email: 'sonja@solsort.example',
    role: 'vendorAdmin',
    vendor: 'SOLSORT',
    daysAgo: 425,
  },
  {
    name: 'Egon Egeskov (demo)',
    email: 'egon@egeskov.example',
    role: 'vendorAdmin',
    vendor: 'EGESKOV',
    daysAgo: 420,
  },
  {
    name: 'Gunnel Granit (demo)',
    email: 'gunnel@granit.example',
    role: 'vendorAdmin',
    vendor: 'GRANIT',
    daysAgo: 415,
  },
  {
    name: 'Birthe Bælt (demo)',
    email: 'birthe@baelthavet.example',
    role: 'vendorAdmin',
    vendor: 'BAELTHAVET',
    daysAgo: 412,
  },
  {
    name: 'Lise Laborant (demo)',
    email: 'lise@demohospital-vest.example',
    role: 'laboratoryUser',
    laboratory: 'DEMO-KBA-01',
    daysAgo: 390,
  },
  {
    name: 'Åse Ærlig (demo)',
    email: 'aase@demohospital-nord.example',
    role: 'laboratoryUser',
    laboratory: 'DEMO-KBA-02',
    daysAgo: 200,
  },
]

/** Who has been invited and has not answered, and why not. */
export const INVITED: readonly (DemoPerson & { withdrawn?: boolean })[] = [
  {
    name: 'Signe Snart (demo)',
    email: 'signe@havblik.example',
    role: 'vendorUser',
    vendor: 'HAVBLIK',
    daysAgo: 1,
  },
  {
    name: 'Palle Passiv (demo)',
    email: 'palle@nordlys.example',
    role: 'vendorUser',
    vendor: 'NORDLYS',
    daysAgo: 40,
  },
  {
    name: 'Forkert Modtager (demo)',
    email: 'forkert@kystlab.example',
    role: 'vendorUser',
    vendor: 'KYST',
    daysAgo: 25,
    withdrawn: true,
  },
]
