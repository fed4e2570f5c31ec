import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { concerned } from './concerned'
import { requirePlannable } from './plan'
import { PreviewSuccession } from './schemas'

/** Everything a succession would touch, before it is planned (PA-3). */
export const previewSuccession = query({
  name: 'succession.preview',
  input: PreviewSuccession,
  async run({ tx, input, now }) {
    const names = await requirePlannable(tx, input, isoDate(now))
    return { ...input, ...names, concerned: await concerned(tx, input) }
  },
})
