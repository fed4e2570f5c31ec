import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ErrorRegistry,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { schemaFiles } from './files'

/** Prisma's own schema engine. */
export type Engine = bindings.SchemaEngine

/**
 * Runs `work` with Prisma's schema engine on the database at `url`. The engine is the one that `prisma migrate` runs,
 * as WebAssembly from the npm registry: its binary would have to be downloaded from elsewhere.
 */
export async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  loadEngine()
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined)
  try {
    const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content])
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(pool))
    try {
      return await work(await engineConstructor().new({ datamodels }, () => undefined, adapter))
    } catch (error) {
      throw new Error(withCause(error, adapter.errorRegistry), { cause: error })
    }
  } finally {
    await pool.end()
  }
}

// PostgreSQL's own words stay on our side of the adapter; the engine gives only the number they are kept under.
function withCause(error: unknown, registry: ErrorRegistry): string {
  const message = error instanceof Error ? error.message : String(error)
  const id = /External error id#(\d+)/.exec(message)?.[1]
  const cause = id === undefined ? undefined : registry.consumeError(Number(id))?.error
  const [summary] = message.split('\nError:')
  return cause instanceof Error ? `${summary?.trim()} ${cause.message}` : message
}

let loaded = false

function loadEngine(): void {
  if (loaded) return
  loaded = true
  // The engine reports a panic here before it aborts; without it the reason is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const binary = new WebAssembly.Module(readFileSync(script.replace(/js$/, 'wasm')))
  const { exports } = new WebAssembly.Instance(binary, { './schema_engine_bg.js': patientImports() })
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  glue.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start as () => void
  start()
}

// The engine never clears the ten-second limit it sets for getting its lock: it must not keep a process alive.
function patientImports(): WebAssembly.ModuleImports {
  const imports = { ...(bindings as unknown as Record<string, (...parameters: unknown[]) => number>) }
  const name = Object.keys(imports).find((key) => key.startsWith('__wbg_setTimeout_'))
  const original = name && imports[name]
  if (!original) return imports
  imports[name] = (...parameters) => {
    const setTimeout = globalThis.setTimeout
    const unreferenced = (call: () => void, milliseconds: number) => setTimeout(call, milliseconds).unref()
    globalThis.setTimeout = unreferenced as typeof globalThis.setTimeout
    try {
      return original(...parameters)
    } finally {
      globalThis.setTimeout = setTimeout
    }
  }
  return imports
}

// The package's types do not know that its asynchronous constructor is called `new`.
type Constructor = {
  new: (options: bindings.ConstructorOptions, log: () => void, adapter: unknown) => Promise<Engine>
}
const engineConstructor = () => bindings.SchemaEngine as unknown as Constructor

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type RawResult = { fields?: { dataTypeID: number }[] }

class MigrationAdapterFactory extends PrismaPg {
  /**
   * The adapter does not know PostgreSQL's internal "char" (oid 18, array 1002), which introspection selects and the
   * engine wants as Character: it is read as text and the column relabelled. It also splits scripts at every
   * semicolon, inside function bodies too; PostgreSQL takes the script whole.
   */
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const inner = adapter as unknown as { performIO(query: SqlQuery): Promise<RawResult> }
    const performIO = inner.performIO.bind(adapter)
    const queryRaw = adapter.queryRaw.bind(adapter)
    let charColumns: number[] = []
    inner.performIO = async (query) => {
      const result = await performIO(query)
      const fields = result.fields ?? []
      charColumns = fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []))
      for (const field of fields)
        field.dataTypeID = { 18: 25, 1002: 1009 }[field.dataTypeID] ?? field.dataTypeID
      return result
    }
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }

  // A comparison runs in a throw-away database already.
  override connectToShadowDb(): Promise<Adapter> {
    return this.connect()
  }
}
