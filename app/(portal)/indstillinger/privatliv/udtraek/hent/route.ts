import { extractPerson } from '@/lib/privacy'
import { answerFile } from '@/lib/web/file'
import { here } from '@/lib/web/request'
import { field, formRoute, goTo } from '@/lib/web/sign-in'

/** The extract as a file. What was typed is in the form alone. */
export const POST = formRoute(async (_request, form) => {
  const format = field(form, 'format') === 'json' ? 'json' : 'pdf'
  const outcome = await extractPerson(await here(), { search: field(form, 'search'), format })
  if (!outcome.ok && outcome.fault.kind === 'notFound')
    return goTo('/indstillinger/privatliv/udtraek?svar=intet')
  if (!outcome.ok && outcome.fault.kind === 'validation')
    return goTo('/indstillinger/privatliv/udtraek?svar=ugyldig')
  return answerFile(outcome)
})
