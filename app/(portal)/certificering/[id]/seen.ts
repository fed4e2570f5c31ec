import { initialState } from '@/components/form/state'

/** A form's beginning on what the reader saw. */
export const seen = ({ id, version }: { id: string; version: number }, more: Record<string, string> = {}) =>
  initialState({ id, version: String(version), ...more })
