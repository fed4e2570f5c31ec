import type { VendorCode } from './parties-data'

/** An account that a vendor asks for. */
export interface Wish {
  vendor: VendorCode
  /** "DEMO-KBA-01"; left out: the vendor's own. */
  laboratory?: string
  /** For trying out in test; otherwise in production. */
  test?: true
  department: string
  address: string
  personalReason?: string
  /** Left out: testing in test, drawing by itself in production. */
  purpose?: 'preprinted' | 'emergency' | 'other'
  reason?: string
}

/** What is wished for, by what becomes of it. */
export const WISHES = {
  test: { vendor: 'NORDLYS', test: true, department: 'Udvikling og test', address: 'test@nordlys.example' },
  other: { vendor: 'HAVBLIK', test: true, department: 'Integration', address: 'integration@havblik.example' },
  emergency: {
    vendor: 'NORDLYS',
    laboratory: 'DEMO-KBA-01',
    department: 'Klinisk biokemi, nødblanketter',
    address: 'drift@nordlys.example',
    purpose: 'emergency',
    reason: 'Nødblanketterne skal kunne trykkes, når laboratoriesystemet er nede.',
  },
  refused: {
    vendor: 'KYST',
    laboratory: 'DEMO-KMA-08',
    department: 'Klinisk mikrobiologi',
    address: 'konti@kystlab.example',
    reason: 'Vi vil gerne have en konto mere.',
  },
  short: {
    vendor: 'EGESKOV',
    test: true,
    department: 'Blodbank, skolestue',
    address: 'servicedesk@egeskov.example',
  },
  suspended: {
    vendor: 'HAVBLIK',
    test: true,
    laboratory: 'DEMO-KBA-05',
    department: 'Klinisk biokemi',
    address: 'integration@havblik.example',
  },
  regretted: {
    vendor: 'FJORD',
    department: 'Servicedesk',
    address: 'servicedesk@fjordens.example',
    purpose: 'other',
  },
  unclear: {
    vendor: 'SOLSORT',
    laboratory: 'DEMO-GEN-02',
    department: 'Klinisk genetik',
    address: 'sonja.holm@solsort.example',
    personalReason: 'Vi er to i firmaet og får en fælles postkasse til nytår.',
    purpose: 'preprinted',
  },
  answered: {
    vendor: 'FJORD',
    laboratory: 'DEMO-PAT-02',
    department: 'Patologi',
    address: 'drift@fjordens.example',
    reason: 'Skal bruges fra den første i næste måned.',
  },
  waiting: {
    vendor: 'GRANIT',
    department: 'Drift',
    address: 'support@granit.example',
    reason: 'Fælles konto til genoprettelse efter nedbrud.',
  },
} satisfies Record<string, Wish>
