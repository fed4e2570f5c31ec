import { disconnect } from '@/lib/db/client'
import { closeMail } from '@/lib/mail'
import { seedDemo } from '@/prisma/seed'

// A program of its own: the seed sets the clock, and the verbs read the environment once.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
await seedDemo()
closeMail()
await disconnect()
