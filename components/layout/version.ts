import packageJson from '@/package.json'

/** The version in the footer. */
export const version: string = packageJson.version
