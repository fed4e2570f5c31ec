/** One place in the menu. `count` only where somebody has to act on that many. */
export interface MenuEntry {
  label: string
  href: string
  count?: number
  /** What is counted, for those who hear it: "aftaler venter på dig". */
  countLabel?: string
}

/** A group of places; without a heading for the first ones. */
export interface MenuGroup {
  heading?: string
  entries: MenuEntry[]
}

/** Who is signed in, as shown in the header: "MedCom · Demo Administrator". */
export interface ShellUser {
  name: string
  organisation: string
  /** The role in words: "MedCom-administrator". */
  role: string
}

/**
 * Who helps the reader of this page (SU-1). MedCom for vendors and for MedCom itself; for laboratory staff
 * their vendor's first-level support, never MedCom's address.
 */
export interface Support {
  name: string
  email?: string
  phone?: string
  /** "hverdage kl. 8–16" */
  hours?: string
}

/** The environment in one word, capital letters; nothing in production. */
export type Environment = 'DEMO' | 'TEST' | undefined

export interface Crumb {
  label: string
  href: string
}
