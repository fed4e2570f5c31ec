export { canDraw } from './can-draw'
