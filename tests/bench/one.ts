import { measure } from './benches'

await measure(process.argv[2]!)
