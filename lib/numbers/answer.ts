import type { NumberEvent, Verdict } from './verdict'

/** How far the draw log can be trusted at the moment of asking. */
export interface LogState {
  /** When the last lines came; null if none ever did. */
  updatedAt: Date | null
  stale: boolean
}

/** The log is stale when nothing came for more than so many hours, or ever. */
export function logState(lastReceivedAt: Date | null, staleAfterHours: number, now: Date): LogState {
  const stale =
    lastReceivedAt === null || now.getTime() - lastReceivedAt.getTime() > staleAfterHours * 3_600_000
  return { updatedAt: lastReceivedAt, stale }
}

/** The six answers of NR-1. */
export type AnswerKind =
  'found' | 'returned' | 'drawnMoreThanOnce' | 'notFound' | 'formatUnlikeRule' | 'logStale'

/** An answer: its kind is the headline; the flags stay true beside it, so that nothing is hidden. */
export interface Answer<Event extends NumberEvent = NumberEvent> {
  kind: AnswerKind
  verdict: Verdict<Event>
  formatUnlikeRule: boolean
  log: LogState
}

/**
 * Chooses the headline. What the log tells of a number stands whatever its format and the log's age: a draw does not
 * go away. Only *not found* is doubtful: a number unlike the rule was most likely scanned wrongly, and while
 * the log is behind, a number may have been drawn that it does not know of.
 */
export function answerFor<Event extends NumberEvent>(
  verdict: Verdict<Event>,
  formatUnlikeRule: boolean,
  log: LogState,
): Answer<Event> {
  const kind: AnswerKind =
    verdict.kind !== 'notFound'
      ? verdict.kind
      : formatUnlikeRule
        ? 'formatUnlikeRule'
        : log.stale
          ? 'logStale'
          : 'notFound'
  return { kind, verdict, formatUnlikeRule, log }
}
