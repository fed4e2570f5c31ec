import { askOwner } from './database'

/** Whether a system is certified on a day, one test at a time, from the raw register and the raw list. */

interface Decision extends Record<string, unknown> {
  test: string
  state: string
  version: string | null
  on: string | null
  expires: string | null
}
interface Listed extends Record<string, unknown> {
  test: string
  status: string
  since: string
}

export async function naiveCertified(system: string, day: string): Promise<'met' | 'notMet' | 'unknown'> {
  const [required] = await askOwner<{ value: string[] }>(
    `select value from setting where key = 'certification.required' and valid_from <= $1 order by valid_from desc limit 1`,
    [day],
  )
  const list = await askOwner<Listed>(
    `select standard_id || ':' || direction as test, status::text, valid_from::text as since from system_approval
     where system_id = $1 and valid_from <= $2 and coalesce(valid_to, '2999-01-01') >= $2`,
    [system, day],
  )
  const register = await askOwner<Decision>(
    `select standard_id || ':' || direction as test, state::text, system_version_id as version, expires_on::text as expires,
       coalesce(approved_on, (decided_at at time zone 'Europe/Copenhagen')::date)::text as on
     from certification where system_id = $1 and state <> 'withdrawn'
       and (ordered_at at time zone 'Europe/Copenhagen')::date <= $2 order by decided_at, id`,
    [system, day],
  )
  const tests = (from: readonly { test: string }[]) => from.map(({ test }) => test)
  const asked = [required?.value ?? [], tests(list), tests(register)].find((some) => some.length > 0)
  if (!asked) return 'unknown'
  const passed = asked.every((test) => {
    const said = register.filter((one) => one.test === test && one.on !== null && one.on <= day)
    return hasPassed(
      said,
      list.find((one) => one.test === test),
      day,
    )
  })
  return passed ? 'met' : 'notMet'
}

/** The last word on each version counts; the list's word counts until the register has said something of any version, or approved one. */
function hasPassed(said: readonly Decision[], listed: Listed | undefined, day: string): boolean {
  const last = said.filter(
    (one, index) => !said.slice(index + 1).some((later) => later.version === one.version),
  )
  const isNewer = ({ on }: Decision) => listed !== undefined && on! >= listed.since
  const overruled = last.some((one) => isNewer(one) && (one.state === 'approved' || one.version === null))
  const listCounts = listed !== undefined && !overruled
  if (listCounts && listed.status === 'approved') return true
  return last.some(
    (one) =>
      one.state === 'approved' &&
      (one.expires === null || one.expires >= day) &&
      (!listCounts || one.version !== null || isNewer(one)),
  )
}
