declare module 'opencc-js/dict/*' {
  /** Entries as `traditional simplified`, joined by `|`. */
  const dictionary: string
  export default dictionary
}
