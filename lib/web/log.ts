/**
 * One line of JSON per fault on standard error, found by its reference. Names what broke and where in our code; never
 * an address, a body or a value: people type CPR numbers by mistake (NR-1).
 */
export function logError(error: unknown, reference: string): void {
  const { name, stack } = error instanceof Error ? error : new Error('Thrown value is not an error')
  const frames = (stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  console.error(
    JSON.stringify({
      level: 'error',
      reference,
      name,
      code,
      at: frames.slice(0, 8).map((line) => line.trim()),
    }),
  )
}
