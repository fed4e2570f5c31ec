import { nonce } from '@/lib/web/nonce'

/**
 * A scanner is quicker than a page that is being made ready: what it sends in before React answers is kept here, in
 * order, and the field is marked so that the next scan replaces it. If React never comes, the form posts by itself.
 */
const KEEP = `(()=>{let kept=window.npnScans=[];document.addEventListener('submit',e=>{const f=e.target;
if(!window.npnScans||f.id!=='slaa-op')return;e.preventDefault();kept.push(f.nummer.value);f.nummer.select();
if(kept.length===1)setTimeout(()=>window.npnScans&&f.submit(),5000)},true)})()`

export async function EarlyScans() {
  return <script nonce={await nonce()} dangerouslySetInnerHTML={{ __html: KEEP }} suppressHydrationWarning />
}
