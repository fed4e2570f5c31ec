import localFont from 'next/font/local'

/*
 * 'optional' never swaps a font after the first paint, so the text cannot move (CLS 0); with the preload
 * the font is nearly always there in time, and the fallback has the same measures when it is not.
 */
export const plexSans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-plex-sans',
  display: 'optional',
  fallback: ['Arial', 'sans-serif'],
  adjustFontFallback: 'Arial',
})

export const plexMono = localFont({
  src: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  variable: '--font-plex-mono',
  display: 'optional',
  weight: '400',
  fallback: ['Courier New', 'monospace'],
  adjustFontFallback: false,
})
