import type { Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { PLACE, versionOf } from './version'

/** The draft of a page that changes it. One who may not is told so; a version that has been published is shown instead. */
export async function draftOf(id: string, verb: VerbName) {
  const version = await versionOf(id)
  if (!may((await here()).actor, verb)) forbidden()
  if (version.status !== 'draft') redirect(`${PLACE}/${id}` as Route)
  return version
}
