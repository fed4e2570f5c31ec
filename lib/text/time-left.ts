/** "om 24 minutter", "om 40 sekunder", "for 5 minutter siden": how far away a moment is, in the largest unit that says it. */
export function timeLeft(seconds: number): string {
  const words = span(Math.abs(seconds))
  return seconds >= 0 ? `om ${words}` : `for ${words} siden`
}

function span(seconds: number): string {
  if (seconds < 60) return counted(Math.floor(seconds), 'sekund', 'sekunder')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 120) return counted(minutes, 'minut', 'minutter')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? counted(hours, 'time', 'timer') : counted(Math.floor(hours / 24), 'dag', 'dage')
}

const counted = (count: number, one: string, many: string) => `${count}\u00a0${count === 1 ? one : many}`
