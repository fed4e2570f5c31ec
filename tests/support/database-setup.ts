import { inject } from 'vitest'
import { cloneDatabase } from './clones'
import { DEMO, EMPTY } from './test-server'

// Runs before each test file, and before anything of lib is imported: the file has a database to itself.
const server = inject('testServer')
const clone = await cloneDatabase(server, process.env.NPN_TEST_TEMPLATE === DEMO ? DEMO : EMPTY)
process.env.DATABASE_URL = clone.url
process.env.APP_DATABASE_URL = clone.appUrl
process.env.DATA_DIR = server.dataDir
