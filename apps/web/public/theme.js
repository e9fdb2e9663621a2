// Runs before the first paint, as a file of its own so that no policy has to allow inline scripts.
// The same key and attribute as src/app/theme.ts.
try {
  const kept = localStorage.getItem('throughline.theme')
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
} catch {
  // Storage may be refused; light is the default.
}
