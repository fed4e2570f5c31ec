export const ACCOUNTS = [{ label: 'Konti', href: '/konti' }]
export const MAILBOXES = [...ACCOUNTS, { label: 'Postkasser', href: '/konti/postkasser' }]
