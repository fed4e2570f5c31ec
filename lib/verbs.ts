/** Loads every verb, so that `definedVerbs()` is complete; the seed and the tests that walk over all verbs import this. */
import '@/lib/draws'
import '@/lib/history'
import '@/lib/numbers'
import '@/lib/overview'
import '@/lib/parties'
import '@/lib/people'
import '@/lib/shell'
import '@/lib/systems'
