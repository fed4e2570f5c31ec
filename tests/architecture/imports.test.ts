import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceFiles } from '../support/files'

const SOURCES = [...sourceFiles('app', 'components', 'lib'), 'proxy.ts']
/** The folders of lib that are no domain. */
const CONCERNS = new Set(['audit', 'auth', 'db', 'door', 'jobs', 'mail', 'pdf', 'system', 'text', 'web'])
const DOMAINS = new Set(
  readdirSync('lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !CONCERNS.has(entry.name))
    .map(({ name }) => name),
)

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const imports = SOURCES.flatMap(importsOf)

test('the domains use no web framework', () => {
  const wrong = imports.filter(({ from, to }) => isDomain(from) && /^(next|react)(-|\/|$)/.test(to))
  expect(wrong).toEqual([])
})

test('nothing in lib imports a page, and only lib/web and lib/auth know that there are pages', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('lib/') && to.startsWith('app/'))).toEqual([])
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('lib/') && /^next(\/|$)/.test(to) && !/^lib\/(web|auth)\//.test(from),
  )
  expect(wrong).toEqual([])
})

test('components know no entity: from lib they take only format and text', () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      from.startsWith('components/') &&
      to.startsWith('lib/') &&
      !typeOnly &&
      !/^lib\/(format|text\/)/.test(to),
  )
  expect(wrong).toEqual([])
})

test('pages and components reach the database only through the door', () => {
  const wrong = imports.filter(({ from, to }) => /^(app|components)\//.test(from) && /^lib\/db\//.test(to))
  expect(wrong).toEqual([])
})

test('a domain does not look into another: it calls its verbs, and reads its schemas, rules and words', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [mine, theirs] = [domainOf(from), domainOf(to)]
    return mine && theirs && mine !== theirs && /\/internal$/.test(to)
  })
  expect(wrong).toEqual([])
})

test('what is low does not import what is high', () => {
  const heights = ['lib/text', 'lib/db', 'lib/audit', 'lib/jobs', 'lib/door']
  const wrong = imports.filter(({ from, to }) => {
    const [lower, upper] = [heights.findIndex((one) => from.startsWith(`${one}/`)), heightOf(to, heights)]
    return lower >= 0 && upper > lower && !(from.startsWith('lib/audit/') && to.startsWith('lib/jobs/'))
  })
  expect(wrong).toEqual([])
})

test('files stay short enough to hold one thing', () => {
  const long = SOURCES.filter((file) => readFileSync(file, 'utf8').split('\n').length > 221)
  expect(long).toEqual([])
})

function heightOf(to: string, heights: string[]) {
  const height = heights.findIndex((one) => to.startsWith(`${one}/`))
  return height === -1 && isDomain(to) ? heights.length : height
}

function isDomain(file: string) {
  return domainOf(file) !== undefined
}

function domainOf(file: string): string | undefined {
  const [top, second] = file.split('/')
  return top === 'lib' && second && DOMAINS.has(second) ? second : undefined
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    if (!isImport || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly
    return [{ from: file, to: resolve(statement.moduleSpecifier.text, file), typeOnly }]
  })
}

function resolve(specifier: string, file: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier
}
