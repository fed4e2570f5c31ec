import { id, text, version } from '@/lib/text/fields'
import { pageInput } from '@/lib/door/page'
import { oneOf, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'

const WRITE_ADDRESS = 'Skriv hele adressen, fx https://system.example/npn.'

const name = text(100).meta({ examples: ['Polaris LIS, drift', 'Overvågning'] })

/** Whether we may call it is said by `addressProblem`. */
const url = z
  .string(WRITE_ADDRESS)
  .trim()
  .max(500)
  .refine((value) => /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value), WRITE_ADDRESS)
  .meta({ examples: ['https://system.example/npn', 'https://lis.example/hook'] })

export const CreateWebhook = z.object({ name, url })
export const ChangeWebhook = z.object({ id, version, name, url })
export const ById = z.object({ id })
export const SwitchOff = z.object({ id, reason: oneOf(['person', 'failing', 'gone'], 'person') })

export const ListWebhooks = z.object({
  ...pageInput,
  size,
  state: oneOf(['on', 'all'], 'on'),
})
