import type { Option } from '@/components/form/select'
import { listTemplates } from '@/lib/templates'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** The published versions an agreement can be made on; `chosen` stays a choice also when it has been replaced. */
export async function templateOptions(chosen?: string): Promise<Option[]> {
  const templates = show(await listTemplates(await here(), {}))
  return templates.flatMap(({ name, versions }) =>
    versions
      .filter(({ id, status }) => status === 'published' || id === chosen)
      .map(({ id, number, status }) => ({
        value: id,
        label: `${name}, version ${number}${status === 'published' ? '' : ' (afløst)'}`,
      })),
  )
}

/** Every version that has been published, newest first: what an older agreement on paper may correspond to. */
export async function paperVersions(): Promise<Option[]> {
  const templates = show(await listTemplates(await here(), {}))
  return templates.flatMap(({ name, versions }) =>
    versions
      .filter(({ status }) => status !== 'draft')
      .map(({ id, number, status }) => ({
        value: id,
        label: `${name}, version ${number}${status === 'published' ? '' : ' (afløst)'}`,
      })),
  )
}
