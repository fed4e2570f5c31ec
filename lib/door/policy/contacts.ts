import { MEDCOM, VENDOR_DOES, VENDOR_SEES, type Rows } from './roles'

export const contacts = {
  // contacts (bilag 3)
  'contact.list': [...MEDCOM, ...VENDOR_SEES],
  'contact.show': [...MEDCOM, ...VENDOR_SEES],
  'contact.add': ['medcomAdmin', ...VENDOR_DOES],
  'contact.change': ['medcomAdmin', ...VENDOR_DOES],
  'contact.replace': ['medcomAdmin', ...VENDOR_DOES],
  'contact.end': ['medcomAdmin', ...VENDOR_DOES],
  'contactList.show': [...MEDCOM, ...VENDOR_SEES],
  'contactList.print': [...MEDCOM, ...VENDOR_SEES],
  'contactList.compare': [...MEDCOM, ...VENDOR_SEES],
  'contactList.changes': [...MEDCOM, ...VENDOR_SEES],
  'contactList.tell': ['system'],
  'contactFunction.list': [...MEDCOM, ...VENDOR_SEES],
  'contactFunction.add': ['medcomAdmin'],
  'contactFunction.change': ['medcomAdmin'],

  // reviews
  'review.list': MEDCOM,
  'review.show': [...MEDCOM, ...VENDOR_SEES],
  'review.coverage': [...MEDCOM, ...VENDOR_SEES],
  'review.confirm': VENDOR_DOES,
  'review.showByLink': ['token'],
  'review.confirmByLink': ['token'],
  'review.due': ['system'],
  'review.open': ['medcomAdmin', 'system'],
  'review.advance': ['system'],
  'review.makeLink': ['system'],

  // how often is asked
  'interval.show': MEDCOM,
  'interval.change': ['medcomAdmin'],

  // privacy
  'privacy.show': ['anonymous', ...MEDCOM],
  'privacy.change': ['medcomAdmin'],
  'privacy.extract': ['medcomAdmin'],
  'privacy.eraseContact': ['medcomAdmin'],
  'privacy.due': ['system'],
  'privacy.apply': ['system'],
} as const satisfies Rows
