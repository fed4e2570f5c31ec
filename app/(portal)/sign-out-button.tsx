/** Signs out by posting, for it changes something. */
export function SignOutButton() {
  return (
    <form method="post" action="/log-ud">
      <button type="submit" className="menu-item w-full text-left">
        Log ud
      </button>
    </form>
  )
}
