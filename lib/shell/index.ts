export { showShell, type ShellContent } from './show'
