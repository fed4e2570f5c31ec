import { test as base } from '@playwright/test'

/** The test of a browser test file: its addresses are relative to the portal that runs for all of them. */
export const test = base.extend({
  baseURL: async ({}, provide) => {
    await provide(process.env.NPN_E2E_URL)
  },
})

export { expect } from '@playwright/test'
